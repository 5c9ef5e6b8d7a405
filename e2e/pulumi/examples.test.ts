import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../test/support/placeholders';
import { describeSuite } from '../harness/suite';
import { examples, resourcesOf, type Example } from './support/examples';
import { copyProgram } from './support/program';
import { Stack, type Run } from './support/stack';
import { tracesOf } from './support/traces';

const doing = (op: string, names: readonly string[]): string[] => names.map((name) => `${op} ${name}`).sort();
const works = ({ status, stdout, stderr }: Run): void => { expect(status, stdout + stderr).toBe(0); };

for (const example of examples) describeSuite('pulumi', `${example.folder} on the real engine`, (scratch) => { lifeOf(example, scratch); });

/** From the first preview to the end, with what goes wrong and what changes in between. */
function lifeOf(example: Example, scratch: Parameters<typeof copyProgram>[1]): void {
  const { name, model, options = {} } = example;
  const all = resourcesOf(example);
  const apps = example.apps.map((one) => `${name}-${one}`);
  const [refused, broken, slow] = [example.refused, example.broken, example.slow].map((one) => `${name}-${one}`) as [string, string, string];
  let stack: Stack;
  let file: string;
  let source: string;
  const urns = async () => (await stack.resources()).map(({ urn }) => urn).sort();
  let before: string[];

  beforeAll(async () => {
    const program = copyProgram(example.folder, scratch);
    file = join(program, model.file);
    source = readFileSync(file, 'utf8');
    stack = await Stack.create(join(program, 'container-apps'), scratch.folder, options);
  });

  it('is previewed although nothing is known of the environment', async () => {
    const run = await stack.preview();
    works(run);
    expect(run.changes).toEqual(doing('create', all));
    for (const app of apps) expect(run.inputsOf(app), app).toMatchObject({ environmentId: UNKNOWN });
    expect(run.inputsOf(`${name}-environment`)).toMatchObject({ appLogsConfiguration: { logAnalyticsConfiguration: { customerId: UNKNOWN } } });
    expect(stack.cloud.history).toEqual([]);
  });

  it('is created but for what the cloud refuses and what does not come up', async () => {
    stack.cloud.behaviour = { refuse: [refused], break: [broken], slow: { [slow]: 2000 } };
    // Else the engine begins nothing more after the first failure, and how far it is by then is a matter of luck.
    const { status, failed } = await stack.up('--continue-on-error');
    expect(status).not.toBe(0);
    expect([...failed].sort()).toEqual([refused, broken].sort());
    const made = stack.cloud.ofType('app:ContainerApp').map(({ state }) => `${name}-${String(state.name)}`).sort();
    expect(made).toEqual(apps.filter((app) => app !== refused).sort());
    expect((await stack.resources()).flatMap(({ initErrors }) => initErrors ?? [])).toEqual([`${broken} did not come up`]);
  });

  it('is completed by the next run, which leaves the rest alone', async () => {
    stack.cloud.behaviour = {};
    const run = await stack.up();
    works(run);
    expect(run.changes).toEqual([`create ${refused}`, `update ${broken}`].sort());
    const outputs = await stack.outputs();
    expect(Object.keys(outputs).sort()).toEqual(example.outputs);
    for (const url of Object.values(outputs)) expect(url).toMatch(new RegExp(`^https://[a-z-]+\\.${name}-[0-9a-f]{8}\\.westeurope\\.azurecontainerapps\\.io$`));
  });

  it('stays as it is when nothing changes', async () => {
    stack.cloud.forgetHistory();
    const { status, stderr, changes, steps, complaints } = await stack.up();
    expect(status, stderr).toBe(0);
    expect([changes, complaints]).toEqual([[], []]);
    expect(steps.map(({ name: step }) => step).sort()).toEqual([...all].sort());
    expect(stack.cloud.history.filter(({ what }) => what !== 'ask')).toEqual([]);
    before = await urns();
  });

  describe('whose model changes', () => {
    const extra = "new Extra(this, 'extra', { image: 'busybox:1', cpu: 0.25, memory: '0.5Gi' });";
    /** The model with a component more, behind a line of it. */
    const write = (line: string): void => {
      if (!source.includes(line)) throw new Error(`${file} does not contain ${line}`);
      writeFileSync(file, `import { Worker as Extra } from 'cdk-oam';\n${source.replace(line, `${line}\n${extra}`)}`);
    };

    it('gets a component before all others without touching them', async () => {
      write(model.first);
      const run = await stack.up();
      works(run);
      expect(run.changes).toEqual([`create ${name}-extra`]);
      expect((await urns()).filter((urn) => !urn.endsWith(`::${name}-extra`))).toEqual(before);
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
      expect(run.changes).toEqual([`delete ${name}-extra`]);
      expect(await urns()).toEqual(before);
    });

    it('gets a changed image as one update in place', async () => {
      const [old, now, app] = example.image;
      if (!source.includes(old)) throw new Error(`${file} does not contain ${old}`);
      writeFileSync(file, source.replace(old, now));
      const run = await stack.up();
      works(run);
      expect(run.changes).toEqual([`update ${name}-${app}`]);
      expect(run.steps.find(({ op }) => op === 'update')?.paths).toEqual(['template.containers[0].image']);
    });
  });

  it('is taken down from the apps to the workspace', async () => {
    stack.cloud.forgetHistory();
    works(await stack.destroy());
    const gone = stack.cloud.history.map(({ name: resource }) => resource);
    expect([...gone].sort()).toEqual(all.filter((one) => one !== name).sort());
    const at = (resource: string) => gone.indexOf(resource);
    for (const app of apps) expect(at(app), app).toBeLessThan(at(`${name}-environment`));
    expect(at(`${name}-environment`)).toBeLessThan(at(`${name}-logs`));
    expect([await stack.resources(), stack.cloud.resources]).toEqual([[], []]);
  });

  it('has written no secret anywhere', () => {
    expect(tracesOf(options.secrets ?? {}, stack.folder)).toEqual([]);
  });
}
