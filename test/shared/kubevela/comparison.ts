import { synthesize } from 'cdk-oam';
import { kubernetes } from 'cdk-oam/kubernetes';
import { differences } from '../../support/diff';
import type { Manifest } from '../../support/manifests';
import type { Found } from './explanation';
import { golden } from './goldens';
import { meaning } from './meaning';
import { renamed } from './meaning/renamed';
import type { Sample } from './sample';

/** The objects that we make of a sample. */
export function made({ model, options }: Sample): Manifest[] {
  return JSON.parse(JSON.stringify(synthesize(model(), kubernetes, options).resources)) as Manifest[];
}

/** Every difference in meaning between two renderings of one application. */
export function compare(sample: string, theirs: readonly Manifest[], ours: readonly Manifest[]): Found[] {
  const [left, right] = [meaning(renamed(theirs, ours) as Manifest[]), meaning(ours)];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort().flatMap((object): Found[] => {
    const [one, other] = [left[object], right[object]];
    if (one === undefined || other === undefined) return [{ sample, object, field: '(object)', theirs: one && 'there', ours: other && 'there' }];
    return differences(one, other).map(({ path, expected, actual }) => ({ sample, object, field: path, theirs: expected, ours: actual }));
  });
}

/** Every difference between a sample and the golden of its original. */
export function differencesOf(sample: Sample): Found[] {
  const theirs = golden(sample);
  if (theirs === undefined) throw new Error(`there is no golden of ${sample.file} (${sample.name})`);
  return compare(sample.file, theirs, made(sample));
}
