import { join } from 'node:path';
import { engine } from '../engines';
import type { Kubectl } from './kubectl';
import { freePorts, LOOPBACK } from './ports';
import { Process } from './process';
import type { Scratch } from './scratch';

const NAMESPACE = 'keda';

/** Starts the operator of KEDA for a cluster. */
export async function startKeda(scratch: Scratch, cluster: Kubectl): Promise<void> {
  await cluster.define('keda');
  const inside = await cluster.createNamespace(NAMESPACE);
  // The operator fills this Secret with certificates of its own and does not make it.
  await inside.apply([{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'kedaorg-certs' } }]);
  const [health, metrics, adapter] = await freePorts(3);
  const start = (name: string): Process => scratch.own(new Process(name, engine('keda-operator'), [
    '--kubeconfig', cluster.kubeconfig, '--leader-elect=false', '--cert-dir', join(scratch.folder, 'keda-certificates'),
    '--enable-cert-rotation=true',
    // Both write into objects that only an installation by its chart has.
    '--enable-apiservice-patching=false', '--enable-webhook-patching=false',
    '--health-probe-bind-address', `${LOOPBACK}:${health}`, '--metrics-bind-address', `${LOOPBACK}:${metrics}`, '--metrics-service-bind-address', `${LOOPBACK}:${adapter}`,
  ], scratch.folder, { env: { POD_NAME: 'keda-operator', POD_NAMESPACE: NAMESPACE, KEDA_CLUSTER_OBJECT_NAMESPACE: NAMESPACE, WATCH_NAMESPACE: '' } }));
  const isReady = async (): Promise<boolean> => (await fetch(`http://${LOOPBACK}:${health}/readyz`).catch(() => undefined))?.ok ?? false;
  // Once it has made its certificates, it stops on purpose, to read them at its next start. Before, it says that it is ready.
  const first = start('keda-operator');
  await first.until(() => first.hasEnded, 'done with its certificates');
  await start('keda-operator-again').until(isReady);
}
