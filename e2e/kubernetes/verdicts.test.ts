import { beforeAll, describe, expect, it } from 'vitest';
import { startApiServer } from '../harness/cluster/control-plane';
import type { Kubectl } from '../harness/kubectl';
import { describeSuite } from '../harness/suite';
import { defineAll } from './define-all';
import { hostileCases } from './verdicts/cases';
import { tableOf, type Row } from './verdicts/table';
import { judge } from './verdicts/verdict';

describeSuite('kubernetes', 'what is wrong is refused by us before it is refused by the API server', (scratch) => {
  let kubectl: Kubectl;
  const rows: Row[] = [];
  beforeAll(async () => {
    const cluster = await startApiServer(scratch);
    await defineAll(cluster);
    kubectl = await cluster.createNamespace('shop');
  });

  describe.each(Object.entries(hostileCases))('%s', (subject, cases) => {
    it.each(cases.map((one) => [one.about, one] as const))('%s', async (about, one) => {
      const { ours, theirs } = await judge(one, kubectl);
      rows.push({ subject, about, ours, theirs, taken: one.taken });
      expect(ours, 'we must refuse it').toBeDefined();
      // A cell without a refusal is explained, and an explanation stands for a cell without one.
      expect({ theirs: theirs === undefined ? 'taken' : 'refused', said: theirs }).toMatchObject({ theirs: one.taken === undefined ? 'refused' : 'taken' });
    });
  });

  it('is written down, case by case', async () => {
    await expect(tableOf(rows)).toMatchFileSnapshot('verdicts.md');
  });
});
