import type { Workload } from '../../model/components/workload';
import type { ResolvedPort } from '../../model/port';
import type { Ingress, IngressPath } from '../../model/traits/ingress';
import type { Tls } from './options';
import { routesOf } from './routes';
import type { At } from './rules';

/** One way into a component. */
interface Way extends Required<Pick<IngressPath, 'path' | 'pathType'>> { readonly to: ResolvedPort }

/** The configuration of Caddy for the routes of one component, in the words of a Caddyfile. */
export function caddyfile(component: Workload<any, any, any>, { email }: Tls, at: At): string {
  const sites = new Map<string, Way[]>();
  for (const route of routesOf(component, at)) {
    const site = siteOf(route);
    sites.set(site, [...(sites.get(site) ?? []), ...route.paths.map((path) => wayOf(path, component.ports))]);
  }
  return [block('', globals(email)), ...[...sites].sort(([a], [b]) => (a < b ? -1 : 1)).map(([site, ways]) => block(site, waysOf(ways)))].join('\n');
}

/** Its API would be open to every container of the group, on a port that a program may want; and no UDP port leads to HTTP/3. */
function globals(email: string | undefined): string[] {
  return ['admin off', ...(email === undefined ? [] : [`email ${email}`]), ...lines('servers', ['protocols h1 h2'])];
}

/** With a host, Caddy gets a certificate unless it is told to speak HTTP. */
function siteOf({ props: { host, tls } }: Ingress): string {
  if (host === undefined) return ':80';
  return tls === true ? host : `http://${host}`;
}

function wayOf({ path, pathType = 'Prefix', port }: IngressPath, ports: readonly ResolvedPort[]): Way {
  return { path, pathType, to: ports.find(({ name }) => name === port) ?? ports[0] };
}

/** The exact path goes before the prefix, the longer before the shorter; Caddy takes the first. */
function waysOf(ways: readonly Way[]): string[] {
  const sorted = [...ways].sort((a, b) => Number(b.pathType === 'Exact') - Number(a.pathType === 'Exact') || b.path.length - a.path.length || (a.path < b.path ? -1 : 1));
  const handled = sorted.flatMap(({ path, pathType, to }, index) => {
    const proxy = `reverse_proxy ${to.appProtocol === 'http' ? '' : 'h2c://'}127.0.0.1:${to.targetPort}`;
    if (path === '/' && pathType === 'Prefix') return lines('handle', [proxy]);
    return [`@way${index + 1} path ${pathType === 'Exact' ? path : prefix(path)}`, ...lines(`handle @way${index + 1}`, [proxy])];
  });
  const isWhole = sorted.some(({ path, pathType }) => path === '/' && pathType === 'Prefix');
  return isWhole ? handled : [...handled, ...lines('handle', ['respond 404'])];
}

/** A prefix is made of whole segments. */
function prefix(path: string): string {
  const stem = path.replace(/\/+$/, '');
  return `${stem} ${stem}/*`;
}

function lines(head: string, body: readonly string[]): string[] {
  return [`${head} {`, ...body.map((line) => `\t${line}`), '}'];
}

function block(site: string, body: readonly string[]): string {
  return `${lines(site === '' ? '' : site, body).join('\n').trimStart()}\n`;
}
