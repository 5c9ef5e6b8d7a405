import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../support/manifests';
import { samples } from './applications';
import { made } from './comparison';
import { expectations, type Expectation } from './goldens';
import { amount } from './meaning/quantities';

/** What is not there on purpose, by file and path. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  // An account of a component's own is named after it.
  'trait/service-account spec.template.spec.serviceAccountName': 'nginx-app',
  // What is the default of Kubernetes is not written down.
  'trait/expose spec.type': 'left to the cluster',
  'trait/securitycontext spec.template.spec.containers[0].securityContext.privileged': 'left to the cluster',
  'trait/securitycontext spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem': 'left to the cluster',
  // The pod says it for all of its containers.
  'trait/securitycontext spec.template.spec.containers[0].securityContext.runAsNonRoot': 'left to the pod',
};

/** Files of which our model has no application; `left-out.ts` says why. */
const WITHOUT = ['policies/override', 'policies/read-only'];

const cases = expectations().filter(({ file }) => !WITHOUT.includes(file)).flatMap(({ file, expected }) => expected.flatMap((one) =>
  Object.entries(one.fields).map(([path, value]) => [`${file} ${path}`, file, one, path, value] as const)));

describe("what KubeVela's authors expect in a cluster", () => {
  it('has been read: every file, and forty fields and more', () => {
    expect(expectations()).toHaveLength(21);
    expect(cases.length).toBeGreaterThan(40);
    expect(Object.keys(ELSEWHERE).filter((place) => !cases.some(([name]) => name === place))).toEqual([]);
  });

  it.each(cases)('%s is there', (place, file, one, path, value) => {
    const given = at(find(file, one), path);
    if (place in ELSEWHERE) expect(given ?? ELSEWHERE[place]).toBe(ELSEWHERE[place]);
    else if (/\.resources\./.test(path)) expect(amount(given as string)).toBe(amount(value as string));
    else expect(given).toEqual(value);
  });
});

function find(file: string, { apiVersion, kind, name }: Expectation): Manifest {
  const sample = samples.find((one) => one.file === file);
  if (sample === undefined) throw new Error(`no application is called ${file}`);
  const object = made(sample).find((one) => one.apiVersion === apiVersion && one.kind === kind && one.metadata.name === name);
  if (object === undefined) throw new Error(`${file} makes no ${kind} ${name} of ${apiVersion}`);
  return object;
}

/** The value at a path with dots, `[0]` for items and `["a.b/c"]` for keys with dots. */
function at(object: unknown, path: string): unknown {
  return [...path.matchAll(/\["([^"]+)"\]|\[(\d+)\]|([^.[\]]+)/g)].reduce((value: any, [, quoted, index, word]) => value?.[(quoted ?? index ?? word)!], object);
}
