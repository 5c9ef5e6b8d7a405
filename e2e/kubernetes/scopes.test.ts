import { expect, it } from 'vitest';
import { isClusterScoped } from '../../src/kubernetes/objects';
import { startApiServer } from '../harness/cluster/control-plane';
import { describeSuite } from '../harness/suite';

describeSuite('kubernetes', 'kinds that live in no namespace', (scratch) => {
  it('are known, all of them, and no other kind of Kubernetes is taken for one', async () => {
    const kubectl = await startApiServer(scratch);
    const kinds = async (namespaced: boolean): Promise<string[]> => {
      const lines = (await kubectl.run('api-resources', `--namespaced=${namespaced}`, '--no-headers')).trim().split('\n');
      return [...new Set(lines.map((line) => line.trim().split(/\s+/).at(-1)!))];
    };
    const [without, within] = [await kinds(false), await kinds(true)];
    expect(without).toContain('Node');
    expect(without.filter((kind) => !isClusterScoped({ kind }))).toEqual([]);
    expect(within.filter((kind) => isClusterScoped({ kind }))).toEqual([]);
  });
});
