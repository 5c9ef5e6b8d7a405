import { describe, expect, it } from 'vitest';
import { Annotations, Labels } from 'cdk-oam';
import { app, findings, object, objects } from './fixtures';
import { cronTask } from './fixtures-kinds';

describe('a cron task', () => {
  it('is a CronJob, and says nothing that nobody asked for', () => {
    const shop = app();
    cronTask(shop);
    expect(objects(shop).map(({ apiVersion, kind, metadata }) => `${apiVersion} ${kind} ${metadata.name}`)).toEqual(['batch/v1 CronJob report']);
    const { spec } = object(shop, 'CronJob', 'report');
    expect(Object.keys(spec)).toEqual(['jobTemplate', 'schedule']);
    expect(Object.keys(spec.jobTemplate.spec)).toEqual(['template']);
  });

  it('passes on when it runs, and what is said of each run', () => {
    const shop = app();
    const when = { schedule: '*/5 * * * *', timeZone: 'Europe/Berlin', concurrencyPolicy: 'Replace', startingDeadlineSeconds: 60, successfulJobsHistoryLimit: 0, failedJobsHistoryLimit: 7, suspend: true } as const;
    const run = { completions: 2, parallelism: 2, backoffLimit: 0, activeDeadlineSeconds: 60, ttlSecondsAfterFinished: 9 };
    cronTask(shop, { ...when, ...run, restartPolicy: 'OnFailure' });
    const { jobTemplate, ...spec } = object(shop, 'CronJob', 'report').spec;
    expect(spec).toEqual(when);
    expect(jobTemplate.spec).toMatchObject(run);
    expect(jobTemplate.spec.template.spec.restartPolicy).toBe('OnFailure');
  });

  it('gives its Jobs the labels and annotations of the component', () => {
    const shop = app();
    cronTask(shop).with(new Labels({ team: 'data' }), new Annotations({ 'example.com/a': 'b' }));
    const { metadata, spec } = object(shop, 'CronJob', 'report');
    expect(spec.jobTemplate.metadata).toEqual({ labels: metadata.labels, annotations: { 'example.com/a': 'b' } });
    expect(metadata.labels).toMatchObject({ team: 'data' });
  });

  it('keeps its name when it changes: the change is for the runs that come', () => {
    const shop = app();
    cronTask(shop, { image: 'ghcr.io/acme/x:2' });
    expect(object(shop, 'CronJob', 'report').metadata.name).toBe('report');
  });

  it('has a name of at most 52 characters: each Job puts its time behind it', () => {
    const shop = app();
    cronTask(shop, {}, 'a'.repeat(52));
    cronTask(shop, {}, 'b'.repeat(53));
    expect(findings(shop)).toEqual([expect.stringContaining('which allows 1 to 52 lower-case letters')]);
    expect(objects(shop).map(({ metadata }) => metadata.name.length)).toEqual([52, 52]);
  });

  it('is warned of a deadline that the controller may not keep', () => {
    const shop = app();
    cronTask(shop, { startingDeadlineSeconds: 9 });
    expect(findings(shop)).toEqual([expect.stringContaining('warning K8S.SCHEDULE [shop/report] startingDeadlineSeconds 9: Kubernetes looks for what is due every 10 seconds')]);
    const other = app();
    cronTask(other, { startingDeadlineSeconds: 10 });
    expect(findings(other)).toEqual([]);
  });
});
