import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseManifests } from '../../test/support/manifests';
import { applyTwice } from '../harness/applied';
import { startApiServer } from '../harness/cluster/control-plane';
import { describeSuite } from '../harness/suite';
import { createProject } from '../support/project';

let project: string;
beforeAll(() => { project = createProject('cdk8s', ['constructs', 'cdk8s', 'cdk8s-cli', 'tsx', 'typescript', '@types/node']); }, 300_000);
afterAll(() => rmSync(dirname(project), { recursive: true, force: true }));

function run(command: string, ...args: string[]) {
  return spawnSync('npx', ['--no-install', command, ...args], { cwd: project, encoding: 'utf8', env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' } });
}

const names = (text: string) => parseManifests(text).map(({ kind, metadata }) => `${kind}/${metadata.name}`).sort();
const objects = ['Deployment/mailer', 'Deployment/orders', 'Ingress/orders', 'ScaledObject/mailer', 'Service/orders', 'TriggerAuthentication/mailer-redis'];

describe('a project of a cdk8s user, with the package installed from its tarball', () => {
  it('compiles with the library checks on, although Pulumi is not there', () => {
    const { status, stdout } = run('tsc');
    expect([status, stdout]).toEqual([0, '']);
  });

  it('is run by `cdk8s synth`: a file for each chart', () => {
    const { status, stderr } = run('cdk8s', 'synth');
    expect(status, stderr).toBe(0);
    expect(readdirSync(join(project, 'dist')).sort()).toEqual(['own.k8s.yaml', 'shop.k8s.yaml']);
    expect(names(readFileSync(join(project, 'dist/shop.k8s.yaml'), 'utf8'))).toEqual(objects);
  });

  it('is run by `cdk8s synth --stdout` for one chart', () => {
    const { status, stdout } = run('cdk8s', 'synth', '--stdout');
    expect(status).toBe(0);
    expect(stdout).toContain('kind: ScaledObject');
  });

  it('tells all mistakes at once, without a stack trace, and writes nothing', () => {
    const { status, stderr } = run('cdk8s', 'synth', '--app', 'npx tsx wrong.ts', '--output', 'wrong');
    expect(status).not.toBe(0);
    expect(stderr).toContain('cannot synthesize shop for kubernetes: 3 errors');
    expect(stderr).toContain("error OAM.UNKNOWN_BINDING [shop] the deployment binds secret 'databse', which the application does not declare: it declares database");
    expect(stderr).toContain("fix: did you mean 'database'?");
    expect(stderr).toContain("error OAM.DUPLICATE [shop/orders] there are two components with the id 'orders'");
    expect(stderr).toContain("error OAM.UNBOUND [shop/database] secret 'database' is not bound");
    // What follows is the command line's own word on the exit code.
    expect(stderr.slice(0, stderr.indexOf('Error: command'))).not.toMatch(/^\s+at |diagnostics/m);
    expect(existsSync(join(project, 'wrong/shop.k8s.yaml'))).toBe(false);
  });
});

describeSuite('cdk8s', 'the API server takes what `cdk8s synth` wrote', (scratch) => {
  it('without an error or a warning, and nothing changes when it is applied again', async () => {
    const kubectl = await startApiServer(scratch);
    await kubectl.define('keda');
    expect(run('cdk8s', 'synth').status).toBe(0);
    const [own, shop] = ['own', 'shop'].map((name) => readFileSync(join(project, 'dist', `${name}.k8s.yaml`), 'utf8'));
    await kubectl.apply(own!);
    expect(await applyTwice(kubectl, shop!)).toEqual([]);
  });
});
