import { beforeAll, expect, it } from 'vitest';
import { plan } from '../../src';
import { kubernetes, toYaml } from '../../src/kubernetes';
import { hostileModel } from '../../test/support/hostile-model';
import { hostileOptions } from '../../test/support/hostile-options';
import { startApiServer } from '../harness/cluster/control-plane';
import { APPLY, type Kubectl } from '../harness/kubectl';
import { describeSuite } from '../harness/suite';
import { defineAll } from './define-all';

const MODELS = 150;

/** Objects of models that our checks let pass, whatever words they are made of. */
function passing(): string[] {
  const texts: string[] = [];
  while (texts.length < MODELS) {
    const model = hostileModel();
    const { ok, resources } = plan(model.shop, kubernetes, { ...hostileOptions(model), namespace: undefined });
    if (ok) texts.push(toYaml(resources));
  }
  return texts;
}

describeSuite('kubernetes', 'what our checks let pass', (scratch) => {
  let kubectl: Kubectl;
  beforeAll(async () => {
    const cluster = await startApiServer(scratch);
    await defineAll(cluster);
    kubectl = await cluster.createNamespace('shop');
  });

  it(`is taken by the API server: ${MODELS} models of words that people do not expect`, async () => {
    // Nothing is stored, so that models may use the same names.
    const { status, stderr } = await kubectl.ask([...APPLY, '--dry-run=server'], passing().join('---\n'));
    // What is no certificate is told as a warning; the words that stand for one here are none.
    expect([status, stderr.replaceAll(/^Warning: tls: .*\n/gm, '')]).toEqual([0, '']);
  });
});
