import { describe, expect, it } from 'vitest';
import { Annotations, Config, ConfigFiles, DaprSidecar, HealthChecks, Labels, Parameter, Scaler, Volume, type TaskProps, type Trait } from 'cdk-oam';
import type { KubernetesOptions } from 'cdk-oam/kubernetes';
import { app, findings, objects } from './fixtures';
import { jobOf, task } from './fixtures-kinds';

const named = (props: Partial<TaskProps> = {}, traits: readonly Trait<any, any>[] = [], options: Partial<KubernetesOptions> = {}): string => {
  const shop = app();
  task(shop, props).with(...traits as never[]);
  return jobOf(shop, options).metadata.name;
};

describe('a task', () => {
  it('is a Job, and says nothing that nobody asked for', () => {
    const shop = app();
    task(shop);
    expect(objects(shop).map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual(['batch/v1 Job']);
    expect(Object.keys(jobOf(shop).spec)).toEqual(['template']);
  });

  it('passes on what is said of the run', () => {
    const shop = app();
    const said = { completions: 4, parallelism: 2, backoffLimit: 0, activeDeadlineSeconds: 60, ttlSecondsAfterFinished: 0, suspend: true };
    task(shop, { ...said, restartPolicy: 'OnFailure' });
    expect(jobOf(shop).spec).toMatchObject(said);
    expect(jobOf(shop).spec.template.spec.restartPolicy).toBe('OnFailure');
  });

  it('cannot be scaled, called or given Dapr, which would keep it running', () => {
    const shop = app();
    task(shop).with(new Scaler({ replicas: 2 }) as never, new DaprSidecar() as never);
    expect(findings(shop)).toEqual([
      expect.stringContaining("error OAM.APPLIES_TO [shop/migrate] trait 'dapr-sidecar' does not apply to a component of kind 'task'"),
      expect.stringContaining("error OAM.APPLIES_TO [shop/migrate] trait 'scaler' does not apply to a component of kind 'task'"),
    ]);
  });
});

describe('the name of a Job', () => {
  it('is that of the task with a hash', () => {
    expect(named()).toMatch(/^migrate-[0-9a-f]{8}$/);
  });

  it.each<[string, Partial<TaskProps>]>([
    ['more pods at a time', { parallelism: 3 }], ['a deadline', { activeDeadlineSeconds: 5 }], ['more tries', { backoffLimit: 9 }],
    ['a life after its end', { ttlSecondsAfterFinished: 5 }], ['suspended', { suspend: true }],
  ])('stays with what can be changed in place: %s', (_, props) => {
    expect(named(props)).toBe(named());
  });

  it('stays in another namespace', () => {
    expect(named({}, [], { namespace: 'prod' })).toBe(named());
  });

  it.each<[string, Partial<TaskProps>, Trait<any, any>[], Partial<KubernetesOptions>]>([
    ['image', { image: 'ghcr.io/acme/x:2' }, [], {}], ['completions', { completions: 2 }, [], {}], ['restart policy', { restartPolicy: 'OnFailure' }, [], {}],
    ['environment', { env: { A: 'b' } }, [], {}], ['resources', { cpu: 1 }, [], {}],
    ['labels of pods', {}, [new Labels({ team: 'data' })], {}], ['annotations of pods', {}, [new Annotations({ 'example.com/a': 'b' })], {}],
    ['volumes', {}, [new Volume({ name: 'v', mountPath: '/v' })], {}], ['probes', {}, [new HealthChecks({ liveness: { exec: { command: ['true'] } } })], {}],
    ['pod security', {}, [], { podSecurity: 'restricted' }],
  ])('is another with other %s', (_, props, traits, options) => {
    expect(named(props, traits, options)).not.toBe(named());
  });

  it('is another when the content of its files changes, bound values too', () => {
    const files = (text: string): string => {
      const shop = app();
      const config = new Config(shop, 'settings', { keys: ['LEVEL'] });
      task(shop).with(new ConfigFiles({ mountPath: '/etc/app', files: { 'a.conf': config.key('LEVEL') } }));
      return jobOf(shop, { config: { settings: { values: { LEVEL: text } } } }).metadata.name;
    };
    expect(files('info')).not.toBe(files('debug'));
    expect(files('info')).toBe(files('info'));
  });

  it('does not depend on the order of traits', () => {
    const [labels, volume] = [new Labels({ team: 'data' }), new Volume({ name: 'v', mountPath: '/v' })];
    expect(named({}, [labels, volume])).toBe(named({}, [volume, labels]));
  });

  it.each([54, 55, 63, 80])('fits its 63 characters with an id of %i', (length) => {
    const shop = app();
    task(shop, {}, 'x'.repeat(length));
    expect(jobOf(shop).metadata.name.length).toBe(63);
    expect(findings(shop)).toHaveLength(length > 54 ? 1 : 0);
  });

  it('cannot be made of values that come later', () => {
    const shop = app();
    const lazy = { resolve: () => 'x' };
    const tag = new Parameter(shop, 'tag');
    task(shop, { env: { LATER: lazy, TAG: tag } });
    expect(findings(shop, { parameters: { tag: lazy } })).toEqual([
      expect.stringContaining('error K8S.VALUE [shop/migrate] env.LATER holds a lazy value: the name of the Job'),
      expect.stringContaining('error K8S.VALUE [shop/migrate] env.TAG holds a lazy value: the name of the Job'),
    ]);
    expect(findings(shop, { parameters: { tag: '1' } })).toEqual([expect.stringContaining('env.LATER')]);
  });
});
