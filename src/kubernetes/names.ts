import { fitName, shortHash, type NameRule } from '../plan/names';

const LABEL_TEXT = "1 to 63 lower-case letters, digits and '-', beginning and ending with a letter or digit";

/** The name of a component: it becomes a Service, which asks for the narrowest of all rules. Some kinds put more behind it. */
export const componentName: NameRule = componentNameUpTo(63);

/** A CronJob puts the time of a run behind its name, a StatefulSet the hash of a revision: 11 characters both. */
export const nameWithRun: NameRule = componentNameUpTo(52);

/** A Job of a changed task has a hash behind its name: 9 characters. */
export const nameWithHash: NameRule = componentNameUpTo(54);

function componentNameUpTo(maxLength: number): NameRule {
  return { describe: `1 to ${maxLength} lower-case letters, digits and '-', a letter first, no '-' at the end`, pattern: /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/, maxLength };
}

/** Containers, volumes, namespaces, and whatever we name ourselves. */
export const dnsLabel: NameRule = { describe: LABEL_TEXT, pattern: /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/, maxLength: 63 };

/** Objects in general. */
export const dnsSubdomain: NameRule = {
  describe: "1 to 253 lower-case letters, digits, '-' and '.', each part between dots beginning and ending with a letter or digit",
  pattern: /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/,
  maxLength: 253,
};

/** Ports, in Services as well as in containers. */
export const portName: NameRule = {
  describe: "1 to 15 lower-case letters, digits and single '-', a letter among them, no '-' at either end",
  pattern: /^(?=.*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*$/,
  maxLength: 15,
};

/** Keys of Secrets and ConfigMaps, which are file names too. */
export const dataKey: NameRule = {
  describe: "1 to 253 letters, digits, '-', '_' and '.', not '..' at the beginning",
  // `__proto__` is a valid key for Kubernetes, but no JavaScript tool on the way would keep it.
  pattern: /^(?!\.{1,2}$)(?!\.\.)(?!__proto__$)[-._a-zA-Z0-9]+$/,
  maxLength: 253,
};

/** A name that belongs to a component: `orders-tls`. Depends on both texts alone. */
export function nameWith(name: string, suffix: string): string {
  return fitName(`${name}-${suffix}`, dnsLabel)?.name ?? `${name.slice(0, 54)}-${shortHash(name, suffix)}`;
}

/** A word for a folder: `/etc/nginx/conf.d` is `etc-nginx-conf-d-<hash>`. Two folders never get the same word. */
export function folderWord(mountPath: string): string {
  const path = mountPath.replace(/\/+/g, '/').replace(/^\/|\/$/g, '');
  if (/^[a-z0-9]+(?:\/[a-z0-9]+)*$/.test(path)) return path.replaceAll('/', '-');
  const word = path.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return [word, shortHash(path)].filter((text) => text !== '').join('-');
}
