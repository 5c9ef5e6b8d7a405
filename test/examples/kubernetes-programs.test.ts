import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { synthesize, type Application } from 'cdk-oam';
import { kubernetes, type KubernetesOptions } from 'cdk-oam/kubernetes';
import * as todo from '../../examples/azd-todo/kubernetes/on-cluster';
import * as hello from '../../examples/dapr-hello/kubernetes/on-cluster';
import * as shop from '../../examples/eshop-on-dapr/kubernetes/on-cluster';
import { byKindAndName, parseManifests } from '../support/manifests';
import { azd } from './azd';

const folder = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function synth(example: string, output: string, variables: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [resolve('node_modules/cdk8s-cli/bin/cdk8s'), 'synth', '--output', output], {
    cwd: `examples/${example}/kubernetes`, encoding: 'utf8', env: { ...process.env, ...variables, CDK8S_CHECK_UPGRADE: 'false' },
  });
}

interface Program {
  readonly example: string;
  readonly file: string;
  readonly application: () => Application<any>;
  readonly settings: Partial<KubernetesOptions>;
  readonly variables?: Readonly<Record<string, string>>;
}

describe('examples under the cdk8s command line', () => {
  it.each<Program>([
    { example: 'dapr-hello', file: 'dapr-hello.k8s.yaml', application: hello.helloOnCluster, settings: hello.settings },
    { example: 'eshop-on-dapr', file: 'eshop.k8s.yaml', application: () => shop.eshopOnCluster('shop.example.org'), settings: shop.settings, variables: { ESHOP_HOST: 'shop.example.org' } },
    { example: 'azd-todo', file: 'todo.k8s.yaml', application: () => todo.todoOnCluster('todo.example.org'), settings: todo.settings(azd), variables: { ...azd, TODO_DOMAIN: 'todo.example.org' } },
  ])('$example is what the plan says', ({ example, file, application, settings, variables }) => {
    const output = join(folder, example);
    const { status, stderr } = synth(example, output, variables);
    expect(status, stderr).toBe(0);
    expect(readdirSync(output)).toEqual([file]);
    const planned = byKindAndName(JSON.parse(JSON.stringify(synthesize(application(), kubernetes, settings).resources)));
    expect(byKindAndName(parseManifests(readFileSync(join(output, file), 'utf8')))).toEqual(planned);
  });

  it('azd-todo names every variable that is missing', () => {
    const { status, stderr } = synth('azd-todo', join(folder, 'missing'), { ...azd, AZURE_KEY_VAULT_ENDPOINT: '', SERVICE_API_IMAGE_NAME: '' });
    expect(status).not.toBe(0);
    expect(stderr).toContain('environment variables are missing: SERVICE_API_IMAGE_NAME, AZURE_KEY_VAULT_ENDPOINT');
  });
});
