import { beforeAll, expect, it } from 'vitest';
import { plan } from '../../src';
import { kubernetes, toYaml, type KubernetesObject } from '../../src/kubernetes';
import { bindingValues } from '../../src/testing/binding-values';
import { cases } from '../../src/testing/cases';
import { startApiServer } from '../harness/cluster/control-plane';
import { APPLY, list, type Kubectl } from '../harness/kubectl';
import { podsOf } from '../harness/pods';
import { describeSuite } from '../harness/suite';
import { defineAll } from './define-all';

/** Every case of the conformance kit that can run at all, with the strictest standard asked for. */
const restricted = cases.flatMap(({ name, application }): [string, readonly KubernetesObject[]][] => {
  const shop = application();
  const { secrets, config, parameters, volumes } = bindingValues(shop);
  const { resources } = plan(shop, kubernetes, {
    secrets: Object.fromEntries(Object.keys(secrets).map((id) => [id, { existing: `existing-${id}` }])),
    config: Object.fromEntries(Object.entries(config).map(([id, values]) => [id, { values }])),
    parameters,
    volumes: Object.fromEntries(volumes.map((name) => [name, { existing: `existing-${name}` }])),
    ingress: { className: 'nginx', internalClassName: 'nginx-internal', controller: 'nginx' },
    loadBalancer: { internalAnnotations: { 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' } },
    networkPolicy: { routesFrom: [{ namespace: 'ingress-nginx' }] },
    kubernetesVersion: '1.37', podSecurity: 'restricted',
  });
  return resources.length === 0 ? [] : [[name, resources]];
});

describeSuite('kubernetes', "podSecurity: 'restricted' in a namespace that enforces the restricted standard", (scratch) => {
  let kubectl: Kubectl;
  beforeAll(async () => {
    kubectl = await startApiServer(scratch);
    await defineAll(kubectl);
  });

  const namespace = (name: string) => kubectl.createNamespace(name, {
    'pod-security.kubernetes.io/enforce': 'restricted', 'pod-security.kubernetes.io/warn': 'restricted', 'pod-security.kubernetes.io/warn-version': 'latest',
  });

  it('would refuse what is not restricted', async () => {
    const inside = await namespace('witness');
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'plain' }, spec: { containers: [{ name: 'plain', image: 'nginx' }] } };
    expect((await inside.ask(APPLY, list([pod]))).stderr).toContain('violates PodSecurity "restricted:latest"');
  });

  it.each(restricted)('%s', async (name, resources) => {
    const inside = await namespace(`restricted-${name}`);
    await inside.apply(toYaml(resources));
    await inside.apply(podsOf(resources));
  });
});
