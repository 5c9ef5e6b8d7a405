import { setTimeout as sleep } from 'node:timers/promises';
import type { Kubectl } from '../harness/kubectl';

const DEADLINE_MS = 120_000;

/** Does what an Ingress controller of a cloud does, as far as Pulumi waits for it: says where an Ingress is reached. */
export async function giveAddresses(kubectl: Kubectl, ingress: string, ip: string): Promise<void> {
  const patch = JSON.stringify({ status: { loadBalancer: { ingress: [{ ip }] } } });
  for (const end = Date.now() + DEADLINE_MS; Date.now() < end; await sleep(500)) {
    if (await kubectl.succeeds('patch', 'ingress', ingress, '--subresource=status', '--type=merge', `--patch=${patch}`)) return;
  }
  throw new Error(`there was no Ingress '${ingress}' to give an address to`);
}
