import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { azd } from '../../test/examples/azd';
import { applyTwice } from '../harness/applied';
import { startApiServer } from '../harness/cluster/control-plane';
import type { Kubectl } from '../harness/kubectl';
import { describeSuite } from '../harness/suite';

/** The examples that are programs of cdk8s, the namespace that each is for, and the environment variables that it asks for. */
const examples = [
  { example: 'examples/azd-todo/kubernetes', namespace: 'todo', variables: azd },
  { example: 'examples/cdk8s-plus', namespace: 'shop' },
  { example: 'examples/dapr-hello/kubernetes', namespace: 'dapr-hello' },
  { example: 'examples/eshop-on-dapr/kubernetes', namespace: 'eshopondapr' },
  { example: 'examples/online-boutique/kubernetes', namespace: 'online-boutique' },
];

describeSuite('cdk8s', 'the API server takes what `cdk8s synth` makes of every example', (scratch) => {
  let kubectl: Kubectl;
  beforeAll(async () => {
    kubectl = await startApiServer(scratch);
    await kubectl.define('dapr');
  });

  it.each(examples)('$example', async ({ example, namespace, variables }) => {
    const output = join(scratch.folder, namespace);
    const { status, stderr } = spawnSync('npx', ['--no-install', 'cdk8s', 'synth', '--output', output], { cwd: example, encoding: 'utf8', env: { ...process.env, ...variables, CDK8S_CHECK_UPGRADE: 'false' } });
    expect(status, stderr).toBe(0);
    await kubectl.createNamespace(namespace);
    const files = readdirSync(output).sort();
    expect(files).not.toEqual([]);
    for (const file of files) expect(await applyTwice(kubectl, readFileSync(join(output, file), 'utf8')), file).toEqual([]);
  });
});
