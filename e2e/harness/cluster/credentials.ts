import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { LOOPBACK } from '../ports';

/** Files that the control plane starts with, below its folder. */
export interface Credentials {
  /** The key that tokens of service accounts are signed with. */
  readonly serviceAccountKey: string;
  /** The one user, an administrator, and its token. */
  readonly tokens: string;
  readonly token: string;
}

export function makeCredentials(folder: string): Credentials {
  const token = randomBytes(16).toString('hex');
  const files = { serviceAccountKey: join(folder, 'service-account.key'), tokens: join(folder, 'tokens.csv') };
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(files.serviceAccountKey, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
  writeFileSync(files.tokens, `${token},admin,admin,system:masters\n`, { mode: 0o600 });
  return { ...files, token };
}

/** Writes the kubeconfig. The server has signed its own certificate, which it leaves in `certificates`. */
export function writeKubeconfig(folder: string, port: number, token: string, certificates: string): string {
  const file = join(folder, 'kubeconfig');
  const authority = readFileSync(join(certificates, 'apiserver.crt')).toString('base64');
  writeFileSync(file, stringify({
    apiVersion: 'v1', kind: 'Config', 'current-context': 'e2e',
    clusters: [{ name: 'e2e', cluster: { server: `https://${LOOPBACK}:${port}`, 'certificate-authority-data': authority } }],
    users: [{ name: 'admin', user: { token } }],
    contexts: [{ name: 'e2e', context: { cluster: 'e2e', user: 'admin' } }],
  }), { mode: 0o600 });
  return file;
}
