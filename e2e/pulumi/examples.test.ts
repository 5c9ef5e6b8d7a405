import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeSuite } from '../harness/suite';
import { examples, type Example } from './support/examples';
import { platforms } from './support/platforms';
import { copyProgram } from './support/program';
import { Stack, type Run } from './support/stack';
import { tracesOf } from './support/traces';

const doing = (op: string, names: readonly string[]): string[] => names.map((name) => `${op} ${name}`).sort();
const works = ({ status, stdout, stderr }: Run): void => { expect(status, stdout + stderr).toBe(0); };

for (const example of examples) describeSuite('pulumi', `${example.folder}/${example.program} on the real engine`, (scratch) => { lifeOf(example, scratch); });

/** From the first preview to the end, with what goes wrong and what changes in between. */
function lifeOf(example: Example, scratch: Parameters<typeof copyProgram>[1]): void {
  const { name, model, options = {}, existing = [], others = [] } = example;
  const platform = platforms[example.program];
  const named = (one: string) => `${name}-${one}`;
  const all = [name, ...platform.resources(example), ...others];
  const [refused, broken, slow] = [named(platform.runs(example.refused)), named(platform.runs(example.broken)), named(example.slow)];
  const extras = platform.component('extra').map(named);
  let stack: Stack;
  let file: string;
  let source: string;
  const urns = async () => (await stack.resources()).map(({ urn }) => urn).sort();
  let before: string[];

  beforeAll(async () => {
    const program = copyProgram(example.folder, scratch);
    file = join(program, model.file);
    source = readFileSync(file, 'utf8');
    stack = await Stack.create(join(program, example.program), scratch.folder, options);
    for (const id of existing) stack.cloud.put({ id, type: 'network:Subnet', inputs: {}, state: {} });
  });

  it('is previewed although nothing is known of what it will stand in', async () => {
    const run = await stack.preview();
    works(run);
    expect(run.changes).toEqual(doing('create', all));
    for (const app of example.apps) {
      const { inputs, unknown } = platform.expectUnknown(run, example, app);
      expect(inputs, app).toMatchObject(unknown);
    }
    expect(stack.cloud.history).toEqual([]);
  });

  it('is created but for what the cloud refuses and what does not come up', async () => {
    stack.cloud.behaviour = { refuse: [refused], break: [broken], slow: { [slow]: 2000 } };
    // Else the engine begins nothing more after the first failure, and how far it is by then is a matter of luck.
    const { status, failed } = await stack.up('--continue-on-error');
    expect(status).not.toBe(0);
    expect([...failed].sort()).toEqual([refused, broken].sort());
    expect(platform.running(stack.cloud).sort()).toEqual(example.apps.filter((app) => app !== example.refused).sort());
    expect((await stack.resources()).flatMap(({ initErrors }) => initErrors ?? [])).toEqual([`${broken} did not come up`]);
  });

  it('is completed by the next run, which leaves the rest alone', async () => {
    stack.cloud.behaviour = {};
    const run = await stack.up();
    works(run);
    const waited = [example.refused, example.broken].flatMap((app) => platform.waiting(app)).map(named);
    expect(run.changes).toEqual([...doing('create', [refused, ...waited]), `update ${broken}`].sort());
    expect(await stack.outputs()).toEqual(Object.fromEntries(Object.entries(example.outputs).map(([output, pattern]) => [output, expect.stringMatching(pattern) as string])));
  });

  it('stays as it is when nothing changes', async () => {
    stack.cloud.forgetHistory();
    const { status, stderr, changes, steps, complaints } = await stack.up();
    expect(status, stderr).toBe(0);
    expect(changes).toEqual([]);
    expect(complaints.map((one) => one.replace(/^warning: warning (\S+) \[(\S+)\] [^]*$/, '$1 $2'))).toEqual(example.warnings ?? []);
    expect(steps.map(({ name: step }) => step).sort()).toEqual([...all].sort());
    expect(stack.cloud.history.filter(({ what }) => what !== 'ask')).toEqual([]);
    before = await urns();
  });

  describe('whose model changes', () => {
    const extra = "new Extra(this, 'extra', { image: 'busybox:1', cpu: 1, memory: '2Gi' });";
    /** The model with a component more, behind a line of it. */
    const write = (line: string): void => {
      if (!source.includes(line)) throw new Error(`${file} does not contain ${line}`);
      writeFileSync(file, `import { Worker as Extra } from 'cdk-oam';\n${source.replace(line, `${line}\n${extra}`)}`);
    };

    it('gets a component before all others without touching them', async () => {
      write(model.first);
      const run = await stack.up();
      works(run);
      expect(run.changes).toEqual(doing('create', extras));
      expect((await urns()).filter((urn) => !extras.includes(urn.split('::').at(-1)!))).toEqual(before);
    });

    it('stays as it is when its components are reordered', async () => {
      write(model.last);
      const run = await stack.up();
      works(run);
      expect(run.changes).toEqual([]);
    });

    it('loses the component, and that alone', async () => {
      writeFileSync(file, source);
      const run = await stack.up();
      works(run);
      expect(run.changes).toEqual(doing('delete', extras));
      expect(await urns()).toEqual(before);
    });

    it('gets a changed image as one update in place', async () => {
      const [old, now, app] = example.image;
      if (!source.includes(old)) throw new Error(`${file} does not contain ${old}`);
      writeFileSync(file, source.replace(old, now));
      const run = await stack.up();
      works(run);
      expect(run.changes).toEqual([`update ${named(platform.runs(app))}`]);
      expect(run.steps.find(({ op }) => op === 'update')?.paths).toEqual([platform.image]);
    });
  });

  it('is taken down from its components to what they stand in', async () => {
    stack.cloud.forgetHistory();
    works(await stack.destroy());
    expect(stack.cloud.history.map(({ name: resource }) => resource).sort()).toEqual(all.filter((one) => one !== name).sort());
    const gone = stack.cloud.history.map(({ type, name: resource }) => `${type} ${resource}`);
    for (const [first, second] of example.apps.flatMap((app) => platform.order(example, app))) {
      expect(gone).toEqual(expect.arrayContaining([first, second]));
      expect(gone.indexOf(first), `${first} before ${second}`).toBeLessThan(gone.indexOf(second));
    }
    expect([await stack.resources(), stack.cloud.resources.map(({ id }) => id).sort()]).toEqual([[], [...existing].sort()]);
  });

  it('has written no secret anywhere', () => {
    expect(tracesOf(options.secrets ?? {}, stack.folder)).toEqual([]);
  });
}
