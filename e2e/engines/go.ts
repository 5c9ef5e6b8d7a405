import { spawnSync } from 'node:child_process';

/** The first version that builds every engine. */
const OLDEST = [1, 26];

/** Why Go cannot be used, or undefined where it can. */
export function goMissing(): string | undefined {
  const { status, stdout } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' });
  if (status !== 0) return `Go is not installed: the engines are built with Go ${OLDEST.join('.')} or newer (https://go.dev/doc/install)`;
  const [major, minor] = stdout.trim().replace(/^go/, '').split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  return isOld ? `Go ${OLDEST.join('.')} or newer is needed, and ${stdout.trim()} is installed` : undefined;
}
