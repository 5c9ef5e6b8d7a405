import { connections, type Application } from '../../../src';
import { engine } from '../../engines';
import type { Kubectl, LiveObject } from '../../harness/kubectl';
import { Process } from '../../harness/process';
import type { Scratch } from '../../harness/scratch';

const COMPONENT = 'app.kubernetes.io/name';

/** Waits until every Deployment of the namespace runs what its newest template says. */
export async function rolledOut(kubectl: Kubectl): Promise<void> {
  for (const { metadata: { name } } of await kubectl.list('deployments')) await kubectl.run('rollout', 'status', `deployment/${name}`, '--timeout=120s');
}

/** The ids of the pods that are there to stay, by component. */
export async function podsByComponent(kubectl: Kubectl): Promise<Record<string, string[]>> {
  const pods: Record<string, string[]> = {};
  for (const { metadata } of await kubectl.list('pods')) {
    if (metadata.deletionTimestamp !== undefined) continue;
    (pods[metadata.labels![COMPONENT]!] ??= []).push(metadata.uid);
  }
  for (const ids of Object.values(pods)) ids.sort();
  return pods;
}

/** Every declared connection that leads to no ready pod on the port that the callee listens on. */
export async function deadConnections(application: Application<any>, kubectl: Kubectl): Promise<string[]> {
  const [services, slices] = [await kubectl.list('services'), await kubectl.list('endpointslices')];
  return connections(application).flatMap(({ from, to, port }) => {
    const service = services.find(({ metadata }) => metadata.name === to);
    const entry = service?.spec.ports.find(({ name }: { name: string }) => port === undefined || name === port);
    const lives = slices.some((slice) => slice.metadata.labels?.['kubernetes.io/service-name'] === to && leadsTo(slice, entry?.name));
    return lives ? [] : [`${from} -> ${to}${port === undefined ? '' : `:${port}`}`];
  });
}

function leadsTo({ ports, endpoints }: LiveObject, name: string | undefined): boolean {
  return name !== undefined && ports?.some((port: { name: string }) => port.name === name)
    && endpoints?.some(({ conditions }: { conditions: { ready: boolean } }) => conditions.ready);
}

/** How few pods of a Deployment were ready and how many there were, at any moment while `change` ran. */
export async function bounds(kubectl: Kubectl, deployment: string, scratch: Scratch, change: () => Promise<void>): Promise<{ fewest: number; most: number }> {
  const columns = "jsonpath={.status.availableReplicas} {.status.replicas}{'\\n'}";
  const watch = scratch.own(new Process(`watch-${deployment}`, engine('kubectl'), [...kubectl.scope, 'get', 'deployment', deployment, '--watch', '--output', columns], scratch.folder));
  await watch.until(() => watch.tail() !== '', 'watching');
  await change();
  await watch.stop();
  const seen = watch.tail(1000).split('\n').map((line) => line.split(' ').map(Number));
  return { fewest: Math.min(...seen.map(([available]) => available!)), most: Math.max(...seen.map(([, all]) => all!)) };
}
