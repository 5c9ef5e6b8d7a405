import type { IngressArgs } from './types';

/** Where an app is reached, as far as the world outside its environment or its neighbours inside can know. */
export function endpointUrl(app: string, { external, transport, exposedPort, allowInsecure }: IngressArgs, domain: string): string {
  const host = external ? `${app}.${domain}` : app;
  if (transport === 'tcp') return `tcp://${host}:${exposedPort}`;
  if (external) return `https://${host}`;
  return allowInsecure === true ? `http://${host}` : `https://${app}.internal.${domain}`;
}
