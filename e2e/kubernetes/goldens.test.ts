import { beforeAll, expect, it } from 'vitest';
import { startApiServer } from '../harness/cluster/control-plane';
import type { Kubectl } from '../harness/kubectl';
import { describeSuite } from '../harness/suite';

describeSuite('kubernetes', 'a real API server', (scratch) => {
  let kubectl: Kubectl;
  beforeAll(async () => { kubectl = await startApiServer(scratch); });

  it('is up', async () => {
    console.log(await kubectl.run('version'));
    expect(1).toBe(1);
  });
});
