import { Annotations, Labels } from '../../../../src';
import type { HostileCase } from '../hostile-case';
import { deployment, worker } from '../shop';

const label = (about: string, key: string, value: string): HostileCase => ({ about, model: () => worker({}, new Labels({ [key]: value })) });
const annotation = (about: string, key: string, value = 'x'): HostileCase => ({ about, model: () => worker({}, new Annotations({ [key]: value })) });

/** What is written beside it. */
export const metadata: readonly HostileCase[] = [
  label('a label with a blank in its key', 'my team', 'shop'),
  label('a label without a key', '', 'shop'),
  label('a label with a key of 64 characters', 'x'.repeat(64), 'shop'),
  label('a label with a prefix in upper case', 'Example.com/team', 'shop'),
  label('a label with a blank in its value', 'team', 'web shop'),
  label('a label with a value of 64 characters', 'team', 'x'.repeat(64)),
  label('a label with a value that ends in a hyphen', 'team', 'shop-'),
  { about: 'a label that is a number', model: () => worker({}, new Labels({ team: 1 } as never)), objects: () => [{ ...deployment({})[0], metadata: { name: 'orders', labels: { team: 1 } } }] },
  { about: 'the label that selects the pods', model: () => worker({}, new Labels({ 'app.kubernetes.io/name': 'other' })), objects: () => deployment({}, { selector: { matchLabels: { app: 'other' } } }) },
  annotation('an annotation with a blank in its key', 'my note'),
  annotation('an annotation with two slashes in its key', 'a/b/c'),
  annotation('annotations of more than 256 KiB', 'note', 'x'.repeat(2 ** 18 + 1)),
];
