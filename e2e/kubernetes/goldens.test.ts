import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../src';
import { kubernetes, toYaml } from '../../src/kubernetes';
import { OnlineBoutique } from '../../examples/online-boutique/shop';
import { settings } from '../../examples/online-boutique/kubernetes/settings';
import type { EngineName } from '../engines';
import { applyTwice } from '../harness/applied';
import { startApiServer } from '../harness/cluster/control-plane';
import type { Kubectl } from '../harness/kubectl';
import { describeSuite } from '../harness/suite';
import { defineAll } from './define-all';
import { stores } from './stores';

const GOLDENS = 'test/conformance/goldens';
/** The golden files with objects in them: a plan with errors makes none. Each gets a namespace to itself, also those that name one. */
const goldens = ['kubernetes', 'kubernetes-gateway', 'kubernetes-rollouts', 'kubernetes-traefik'].flatMap((folder) => readdirSync(join(GOLDENS, folder)).map((file) =>
  [`${folder.replace('kubernetes', 'golden')}-${file.replace('.yaml', '')}`, readFileSync(join(GOLDENS, folder, file), 'utf8')] as const))
  .filter(([, text]) => text.includes('\nkind: '))
  .map(([name, text]) => [name, text.replaceAll(/^# .*\n/gm, '').replaceAll(/^( +namespace): shop$/gm, `$1: ${name}`)] as const);

const examples = [
  ['online-boutique', toYaml(synthesize(new OnlineBoutique(), kubernetes, { ...settings, namespace: 'example-online-boutique' }).resources)],
  ['stores', stores('example-stores')],
] as const;

const servers: readonly EngineName[] = ['kube-apiserver', 'kube-apiserver-1.34'];
describe.each(servers)('%s', (server) => {
  describeSuite('kubernetes', 'takes what we render: no error, no warning, and nothing changes when it is applied again', (scratch) => {
    let kubectl: Kubectl;
    beforeAll(async () => {
      kubectl = await startApiServer(scratch, server);
      await defineAll(kubectl);
    });

    it('reads every golden file there is', () => {
      expect(goldens.length).toBeGreaterThan(20);
    });

    it.each(goldens)('the golden file %s', async (name, text) => {
      const inside = await kubectl.createNamespace(name);
      expect(await applyTwice(inside, text)).toEqual([]);
    });

    it.each(examples)('the example %s', async (name, text) => {
      const inside = await kubectl.createNamespace(`example-${name}`);
      expect(await applyTwice(inside, text)).toEqual([]);
    });
  });
});
