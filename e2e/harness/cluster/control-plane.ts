import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { engine, type EngineName } from '../../engines';
import { freePorts, LOOPBACK } from '../ports';
import { Process } from '../process';
import type { Scratch } from '../scratch';
import { Kubectl } from '../kubectl';
import { makeCredentials, writeKubeconfig } from './credentials';

/** Starts etcd and an API server: enough to apply, validate and admit. Nothing acts on the objects. */
export async function startApiServer(scratch: Scratch, program: EngineName = 'kube-apiserver'): Promise<Kubectl> {
  const { folder } = scratch;
  const [clients, peers, port] = await freePorts(3);
  const storage = `http://${LOOPBACK}:${clients}`;
  scratch.own(new Process('etcd', engine('etcd'), [
    '--data-dir', join(folder, 'etcd'), '--listen-client-urls', storage, '--advertise-client-urls', storage,
    '--listen-peer-urls', `http://${LOOPBACK}:${peers}`, '--initial-advertise-peer-urls', `http://${LOOPBACK}:${peers}`,
    '--initial-cluster', `default=http://${LOOPBACK}:${peers}`, '--unsafe-no-fsync', '--log-level', 'error',
  ], folder));
  const certificates = join(folder, 'certificates');
  mkdirSync(certificates);
  const { serviceAccountKey, tokens, token } = makeCredentials(folder);
  const server = scratch.own(new Process(program, engine(program), [
    '--etcd-servers', storage, '--cert-dir', certificates, '--bind-address', LOOPBACK, '--secure-port', String(port),
    '--token-auth-file', tokens, '--authorization-mode', 'RBAC',
    '--service-account-issuer', 'https://kubernetes.default.svc', '--service-account-key-file', serviceAccountKey, '--service-account-signing-key-file', serviceAccountKey,
    '--service-cluster-ip-range', '10.96.0.0/16', '--allow-privileged',
    // The address of the server must not be a loopback one for the `kubernetes` Service, so it gets none.
    '--endpoint-reconciler-type', 'none',
    // Pods would wait for the default account of their namespace, which the controller manager makes.
    '--disable-admission-plugins', 'ServiceAccount',
  ], folder));
  await server.until(() => existsSync(join(certificates, 'apiserver.crt')), 'given a certificate');
  const kubectl = new Kubectl(writeKubeconfig(folder, port!, token, certificates));
  await server.until(() => kubectl.succeeds('get', '--raw', '/readyz'), 'ready');
  return kubectl;
}

/** Starts an API server with controllers and a scheduler, and simulated nodes whose pods become ready at once. */
export async function startCluster(scratch: Scratch, nodes = ['node-1', 'node-2', 'node-3']): Promise<Kubectl> {
  const kubectl = await startApiServer(scratch);
  const { folder } = scratch;
  const client = ['--kubeconfig', kubectl.kubeconfig];
  const follower = [...client, '--leader-elect=false', '--secure-port=0'];
  scratch.own(new Process('kube-controller-manager', engine('kube-controller-manager'), [
    ...follower, '--service-account-private-key-file', join(folder, 'service-account.key'), '--use-service-account-credentials=false',
    // Pods are judged as soon as they change, not a quarter of a minute later.
    '--horizontal-pod-autoscaler-sync-period', '2s',
    // Simulated nodes have no heartbeat. Taken for lost, they would take the pods on them out of their Services.
    '--node-monitor-grace-period', '24h',
  ], folder));
  scratch.own(new Process('kube-scheduler', engine('kube-scheduler'), follower, folder));
  scratch.own(new Process('kwok', engine('kwok'), [...client, '--manage-all-nodes=true', '--config', join(__dirname, 'stages.yaml')], folder));
  await kubectl.apply(nodes.map(simulatedNode));
  await kubectl.run('wait', '--for=condition=Ready', 'nodes', '--all', '--timeout=60s');
  return kubectl;
}

/** Half of the nodes are in one zone, half in another. */
function simulatedNode(name: string, index: number): object {
  const room = { cpu: '64', memory: '256Gi', pods: '500' };
  return {
    apiVersion: 'v1', kind: 'Node',
    metadata: {
      name,
      labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64', 'kubernetes.io/hostname': name, 'topology.kubernetes.io/zone': `zone-${1 + (index % 2)}` },
      annotations: { 'kwok.x-k8s.io/node': 'fake' },
    },
    status: { allocatable: room, capacity: room },
  };
}
