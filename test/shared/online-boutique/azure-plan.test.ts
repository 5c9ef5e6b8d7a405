import { describe, expect, it } from 'vitest';
import { synthesize } from 'cdk-oam';
import { containerApps } from 'cdk-oam/azure/container-apps';
import { OnlineBoutique } from '../../../examples/online-boutique/shop';
import { validateAzure, type SdkResource } from '../../support/azure-schema';
import { schemasFolder } from '../../support/shared-folder';
import { byHand } from './by-hand';

const { resources } = synthesize(new OnlineBoutique(), containerApps, { resourceGroupName: 'shop', location: 'westeurope', resources: 'round-up' });
const plain = JSON.parse(JSON.stringify(resources)) as (SdkResource & { name: string; args: any })[];
const apps = new Map(plain.filter(({ type }) => type === 'app:ContainerApp').map(({ name, args }) => [name, args]));
const deployments = byHand().filter(({ kind }) => kind === 'Deployment') as any[];

/** What the hand-written manifest says of the first container, in the terms that both platforms share. */
const container = (deployment: any) => deployment.spec.template.spec.containers[0];

describe('the Azure plan of Online Boutique', () => {
  it('is valid under the API versions of the SDK and the newest', () => {
    const schemas = schemasFolder();
    expect((['default', 'newest'] as const).flatMap((which) => plain.flatMap((resource) => validateAzure(resource, which, schemas)))).toEqual([]);
  });

  it('has an app for each Deployment', () => {
    expect([...apps.keys()].sort()).toEqual(deployments.map(({ metadata }) => metadata.name).sort());
  });

  it.each(deployments.map((deployment) => [deployment.metadata.name as string, deployment]))('runs %s with the same image, variables and target port', (name, deployment) => {
    const { image, env = [], ports = [] } = container(deployment);
    const app = apps.get(name);
    const [main] = app.template.containers;
    expect(main.image).toBe(image);
    expect(main.env ?? []).toEqual(env.map((entry: any) => ({ ...entry, value: onAzure(entry.value) })));
    expect(app.configuration.ingress?.targetPort).toBe(ports[0]?.containerPort);
  });

  it.each(deployments.map((deployment) => [deployment.metadata.name as string, deployment]))('asks %s for its health as often', (name, deployment) => {
    const { livenessProbe, readinessProbe } = container(deployment);
    const times = (probe: any) => probe && { port: (probe.grpc ?? probe.tcpSocket ?? probe.httpGet).port, initialDelaySeconds: probe.initialDelaySeconds, periodSeconds: probe.periodSeconds ?? 10 };
    const probes = Object.fromEntries((apps.get(name).template.containers[0].probes ?? []).map((probe: any) => [probe.type, times(probe)]));
    expect(probes).toEqual(JSON.parse(JSON.stringify({ Liveness: times(livenessProbe), Readiness: times(readinessProbe) })));
  });

  it('gives each service no less than its limits by hand', () => {
    for (const deployment of deployments) {
      const { cpu, memory } = container(deployment).resources.limits;
      const given = apps.get(deployment.metadata.name).template.containers[0].resources;
      expect(given.cpu * 1000, deployment.metadata.name).toBeGreaterThanOrEqual(parseInt(cpu, 10));
      expect(parseFloat(given.memory) * 1024, deployment.metadata.name).toBeGreaterThanOrEqual(parseInt(memory, 10));
    }
  });
});

/** HTTP ports are fixed on the platform, gRPC among them; the cache is plain TCP and keeps its number, and what is no part of the shop keeps all. */
function onAzure(value: string): string {
  return /^(redis-cart|shoppingassistantservice):/.test(value) ? value : value.replace(/^([a-z-]+service|frontend):\d+$/, '$1:80');
}
