import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateAzure, type SdkResource } from '../support/azure-schema';
import { validateKubernetes } from '../support/kubernetes-schema';
import { parseManifests, type Manifest } from '../support/manifests';
import { schemasFolder } from '../support/shared-folder';

const schemas = schemasFolder();
const goldens = (target: string) => readdirSync(join('test/conformance/goldens', target)).sort()
  .map((file) => [file, readFileSync(join('test/conformance/goldens', target, file), 'utf8')] as const);

describe.each(['1.27.0', '1.36.0'] as const)('Kubernetes goldens under the schemas of %s, unknown fields forbidden', (version) => {
  it.each(goldens('kubernetes'))('%s', (_, text) => {
    expect(validateKubernetes(parseManifests(text), version, schemas)).toEqual([]);
  });

  it.each(goldens('kubernetes-gateway'))('with the Gateway API: %s', (_, text) => {
    expect(validateKubernetes(parseManifests(text), version, schemas)).toEqual([]);
  });

  // A Rollout of Argo says what a Deployment says, but for its strategy.
  it.each(goldens('kubernetes-rollouts'))('with Argo Rollouts, each as the Deployment that it stands for: %s', (_, text) => {
    const all = parseManifests(text);
    expect(all.filter(({ kind }) => kind === 'Rollout')).not.toEqual([]);
    const asDeployments = all.map((one) => (one.kind === 'Rollout' ? { ...one, apiVersion: 'apps/v1', kind: 'Deployment', spec: { ...(one.spec as object), strategy: undefined } } : one));
    expect(validateKubernetes(JSON.parse(JSON.stringify(asDeployments)) as Manifest[], version, schemas)).toEqual([]);
  });

  // Traefik publishes no schemas here: its Middlewares are seen by nobody but the reader of the goldens.
  it.each(goldens('kubernetes-traefik'))('with Traefik, all but its own objects: %s', (_, text) => {
    const [own, others] = [true, false].map((is) => parseManifests(text).filter(({ apiVersion }) => (apiVersion === 'traefik.io/v1alpha1') === is)) as [Manifest[], Manifest[]];
    expect(validateKubernetes(others, version, schemas)).toEqual([]);
    expect(validateKubernetes(own, version, schemas)).toEqual(own.map(({ metadata }) => `Middleware/${metadata.name}: no schema for traefik.io/v1alpha1 Middleware`));
  });
});

describe.each(['default', 'newest'] as const)('App Service goldens under the %s API version', (which) => {
  it.each([...goldens('app-service'), ...goldens('app-service-public')])('%s', (_, text) => {
    const resources = JSON.parse(text.replace(/^\/\/.*$/gm, '')) as SdkResource[];
    expect(resources.flatMap((resource) => validateAzure(resource, which, schemas))).toEqual([]);
  });
});

describe.each(['default', 'newest'] as const)('Container Apps goldens under the %s API version', (which) => {
  it.each(goldens('container-apps'))('%s', (_, text) => {
    const resources = JSON.parse(text.replace(/^\/\/.*$/gm, '')) as SdkResource[];
    expect(resources.flatMap((resource) => validateAzure(resource, which, schemas))).toEqual([]);
  });
});
