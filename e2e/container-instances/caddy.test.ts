import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { engine } from '../engines';
import { runCommand } from '../harness/command';
import type { Process } from '../harness/process';
import { describeSuite } from '../harness/suite';
import { Island, type Place } from './island';
import { caddyOf, ROUTES } from './secured';

const FILE = '/etc/caddy/Caddyfile';
/** What the image of Caddy starts, and the environment that it has. */
const RUN = ['/caddy', 'run', '--config', FILE, '--adapter', 'caddyfile'];
const ENV = { XDG_DATA_HOME: '/data', XDG_CONFIG_HOME: '/config', GODEBUG: 'netdns=go' };
/** The authority that Caddy asks where nothing else is said; here another Caddy answers under its name. */
const AUTHORITY = 'acme-v02.api.letsencrypt.org';
const ROOT = 'data/caddy/pki/authorities/local/root.crt';
const HOSTS = ['shop.example.com', 'calls.example.com', 'plain.example.com'];

interface Answer { readonly status: number; readonly headers: Record<string, string>; readonly text: string; readonly issuer?: string }

describeSuite('container-instances', 'the file for Caddy', (scratch) => {
  const caddy = async (command: 'adapt' | 'validate', text: string) => {
    const file = join(scratch.folder, 'Caddyfile');
    writeFileSync(file, text);
    return runCommand(engine('caddy'), [command, '--config', file, '--adapter', 'caddyfile'], { cwd: scratch.folder, env: { HOME: scratch.folder }, log: join(scratch.folder, `${command}.log`), timeoutMs: 30_000 });
  };

  it.each<[string, Parameters<typeof caddyOf>]>([
    ['every sort of route', [ROUTES, 'ops@example.com']],
    ['every character of a path', [[{ host: 'shop.example.com', tls: true, paths: ["/a-._~%20:@!$&'()+,;=z", { path: "/z-._~%20:@!$&'()+,;=a", pathType: 'Exact' }] }]]],
  ])('is read without a complaint: %s', async (_, given) => {
    const text = (await caddyOf(...given)).files[FILE]!;
    const adapted = await caddy('adapt', text);
    // A file that is not written as Caddy's own formatter does gives a warning.
    expect([adapted.status, adapted.stderr], text).toEqual([0, '']);
    for (const { paths = [] } of given[0]) for (const one of paths) expect(adapted.stdout).toContain(JSON.stringify(typeof one === 'string' ? one.replace(/\/$/, '') : one.path).slice(0, -1).replaceAll('&', '\\u0026'));
    const validated = await caddy('validate', text);
    expect(validated.status, validated.stderr).toBe(0);
    // Routes without a certificate make a server of their own, about which Caddy always says so.
    expect(validated.stderr.split('\n').filter((line) => /"level":"(warn|error)"/.test(line) && !line.includes('server is listening only on the HTTP port'))).toEqual([]);
  });

  describe('in front of a program', () => {
    let [island, orders]: [Island?, Place?] = [];
    let running: Process;

    beforeAll(async () => {
      island = await Island.create(scratch);
      const hosts = [...HOSTS.map((host) => `10.77.0.12 ${host}`), `10.77.0.11 ${AUTHORITY}`, '127.0.0.1 localhost', ''].join('\n');
      const authority = await island.place('authority', {
        '/etc/hosts': hosts, '/config/.keep': '', '/data/.keep': '',
        [FILE]: `{\n\tskip_install_trust\n}\n\n${AUTHORITY} {\n\ttls internal\n\trewrite /directory /acme/local/directory\n\tacme_server\n}\n`,
      }, { '/caddy': engine('caddy') });
      const answering = authority.startContained('caddy', RUN, ENV);
      await answering.until(() => readFileSync(answering.log, 'utf8').includes('certificate obtained successfully'));
      const { files } = await caddyOf(ROUTES);
      orders = await island.place('orders', { ...files, '/etc/hosts': hosts, '/config/.keep': '', '/data/.keep': '', '/ca.pem': readFileSync(join(authority.root, ROOT), 'utf8') }, { '/caddy': engine('caddy') });
      expect([authority.address, orders.address]).toEqual(['10.77.0.11', '10.77.0.12']);
      const tsx = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
      const program = orders.start('program', process.execPath, ['--import', tsx, join(__dirname, 'servers.ts')]);
      await program.until(async () => (await orders!.run(process.execPath, '-e', "require('net').connect(9000,'127.0.0.1',()=>process.exit(0)).on('error',()=>process.exit(1))")).status === 0);
      // The file is the one that is deployed, to the last byte; only whom Caddy trusts is another.
      running = orders.startContained('caddy', RUN, { ...ENV, SSL_CERT_FILE: '/ca.pem' });
      await running.until(() => (readFileSync(running.log, 'utf8').match(/certificate obtained successfully/g) ?? []).length === 2, 'certified');
    });

    /** Asks as a client that comes from outside of the group and knows the authority's root. */
    async function ask(url: string, host = new URL(url).host): Promise<Answer> {
      const script = `const u=new URL(process.argv[1]),h=require(u.protocol==='https:'?'https':'http');`
        + `h.get({host:'10.77.0.12',servername:u.hostname,path:u.pathname,ca:require('fs').readFileSync(process.argv[2]),headers:{host:process.argv[3]}},(r)=>{let t='';const c=r.socket.getPeerCertificate?.().issuer?.CN;r.on('data',(d)=>t+=d).on('end',()=>`
        + `console.log(JSON.stringify({status:r.statusCode,headers:r.headers,text:t,issuer:c})))}).on('error',(e)=>console.log(JSON.stringify({status:0,headers:{},text:String(e)})))`;
      const { stdout, stderr } = await island!.outside.run(process.execPath, '-e', script, url, join(orders!.root, 'ca.pem'), host);
      if (stdout === '') throw new Error(stderr);
      return JSON.parse(stdout) as Answer;
    }
    const reached = async (url: string): Promise<unknown> => { const { status, text } = await ask(url); return status === 200 ? JSON.parse(text) : status; };

    it.each<[string, number, string]>([
      ['https://shop.example.com/', 8080, '1.1'],
      ['https://shop.example.com/api/orders', 8080, '1.1'],
      ['https://shop.example.com/api/version', 9000, '2.0'],
      ['https://shop.example.com/api/version/2', 8080, '1.1'],
      ['https://calls.example.com/calls/x', 9000, '2.0'],
      // As the plan says: Caddy does not tell cases apart.
      ['https://calls.example.com/CALLS', 9000, '2.0'],
      ['http://plain.example.com/open', 8080, '1.1'],
      ['http://10.77.0.12/', 8080, '1.1'],
    ])('%s is passed on to port %i', async (url, port, version) => {
      const { protocol, hostname, pathname } = new URL(url);
      expect(await reached(url)).toEqual({ port, version, url: pathname, host: hostname, scheme: protocol.slice(0, -1) });
    });

    it.each(['https://calls.example.com/', 'https://calls.example.com/callsign', 'http://plain.example.com/'])('%s leads nowhere', async (url) => {
      expect(await reached(url)).toBe(404);
    });

    it('has a certificate of the authority for each host, which nothing else answers for', async () => {
      expect((await ask('https://shop.example.com/')).issuer).toMatch(/^Caddy Local Authority/);
      expect((await ask('https://plain.example.com/open')).text).toMatch(/alert internal error/);
    });

    it.each(['http://shop.example.com/api/x', 'http://calls.example.com/calls'])('%s is sent to HTTPS, though a route without a host takes all HTTP', async (url) => {
      const { status, headers } = await ask(url);
      expect([status, headers.location]).toEqual([308, url.replace('http:', 'https:')]);
    });

    it('promises nothing that the address does not have, and lets nobody change it', async () => {
      expect((await ask('https://shop.example.com/')).headers).not.toHaveProperty('alt-svc');
      const { stdout } = await orders!.run('cat', '/proc/net/tcp', '/proc/net/tcp6', '/proc/net/udp', '/proc/net/udp6');
      const listening = stdout.split('\n').map((line) => line.trim().split(/\s+/)).filter((words) => words[3] === '0A' || words[3] === '07').map((words) => parseInt(words[1]!.split(':')[1]!, 16));
      expect([...new Set(listening)].sort((a, b) => a - b)).toEqual([80, 443, 8080, 9000]);
      expect(readFileSync(running.log, 'utf8')).not.toMatch(/"level":"error"/);
    });
  });
});
