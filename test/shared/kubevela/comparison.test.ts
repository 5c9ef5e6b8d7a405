import { describe, expect, it } from 'vitest';
import { validateKubernetes } from '../../support/kubernetes-schema';
import { schemasFolder } from '../../support/shared-folder';
import { samples } from './applications';
import { differencesOf, made } from './comparison';
import { explains, type Found } from './explanation';
import { explanations } from './explanations';
import { golden, originals } from './goldens';
import { leftOut } from './left-out';

const say = ({ object, field, theirs, ours }: Found): string => `${object} ${field}: ${JSON.stringify(theirs)} is ${JSON.stringify(ours)}`;
const key = ({ file, name }: { file: string; name: string }): string => `${file} (${name})`;

describe("the applications of KubeVela's authors", () => {
  it('are each compared, or left out with a reason', () => {
    expect([...samples.map(key), ...Object.keys(leftOut)].sort()).toEqual(originals().map(key).sort());
  });

  it('are left out only where KubeVela makes nothing of them that could be compared', () => {
    expect(originals().filter((one) => golden(one) === undefined).map(key).sort()).toEqual(Object.keys(leftOut).sort());
  });

  it.each(samples.map((sample) => [key(sample), sample] as const))('%s means the same in our model', (_, sample) => {
    expect(differencesOf(sample).filter((found) => !explanations.some((one) => explains(one, found))).map(say)).toEqual([]);
  });

  it.each(['1.27.0', '1.36.0'] as const)('become objects that the schema of %s knows', (version) => {
    expect(validateKubernetes(samples.flatMap(made), version, schemasFolder())).toEqual([]);
  });

  it('differ in everything that an explanation is there for', () => {
    const all = samples.flatMap(differencesOf);
    expect(explanations.filter((one) => !all.some((found) => explains(one, found))).map(({ sample, object, field }) => `${sample} ${object} ${field}`)).toEqual([]);
  });

  it('differ for one reason each', () => {
    const all = samples.flatMap(differencesOf);
    expect(all.filter((found) => explanations.filter((one) => explains(one, found)).length > 1).map(say)).toEqual([]);
  });
});
