import { samples } from '../test/shared/kubevela/applications';
import { ANY, type Explanation } from '../test/shared/kubevela/explanation';
import { explanations } from '../test/shared/kubevela/explanations';
import { figures } from '../test/shared/kubevela/figures';
import { leftOut } from '../test/shared/kubevela/left-out';
import { components, policies, traits, workflowSteps, type Word } from '../test/shared/kubevela/words';
import type { Generator } from './page';

const everywhere = explanations.filter(({ sample }) => sample === '*');
const own = explanations.filter(({ sample }) => sample !== '*');

const page = (): string => [
  '# KubeVela and cdk-oam', '',
  'Made by `npm run docs` from what the test compares. KubeVela is the reference implementation of the Open Application Model on Kubernetes. Its authors publish an',
  'Application for each of their built-ins ([kubevela/vela-go-definitions](https://github.com/kubevela/vela-go-definitions), Apache-2.0):',
  `${figures.applications} Applications in ${figures.files} files, ${figures.lines.toLocaleString('en')} lines of YAML. Of ${figures.goldens} it can be told without a cluster what KubeVela makes of them, ${figures.objects} objects.`,
  `All ${samples.length} of these are [written in our model](../test/shared/kubevela/applications), and every field of every object is compared; ${Object.keys(leftOut).length} are [left out](#left-out), each with its reason.`,
  `The authors expect ${figures.expectedFields} fields of objects in a live cluster, and those are looked up in our objects, too. The test fails for a difference that is not on this page, and for`,
  'an explanation of one that is not there.', '',
  'Set aside are the labels of the two platforms (which pods a selector chooses is compared), the names of ports and volumes, of a Job and of what KubeVela names by hand, the defaults of',
  'the API server (`protocol: TCP` and none are the same), the way an amount is written (`1000m` and `1`), whether a pod says something for all its containers or each for itself, and what is empty.', '',
  ...words('Components', 'components', components), ...words('Traits', 'trait', traits),
  '## Differences', '', '`(object)` is an object that one side does not have; `copies` says how many objects of one name there are; `there` is what has no fields of its own; `*` stands for any text.', '', '### In every application', '',
  ...table(['field', 'KubeVela', 'here', 'why'], everywhere.map(({ field, theirs, ours, why }) => [code(field), value(theirs), value(ours), why])), '',
  '### In one', '',
  ...table(['application', 'object', 'field', 'KubeVela', 'here', 'why'], own.map(({ sample, object, field, theirs, ours, why }) => [code(sample), code(object), code(field), value(theirs), value(ours), why])), '',
  '## Left out', '', ...table(['application', 'why'], Object.entries(leftOut)), '',
  '## Policies', '', "Policies tell KubeVela's controller what to do with objects later. Here nothing runs in the cluster: the manifests are applied by whom you like.", '', ...table(['KubeVela', 'here', 'to know'], rows(policies)), '',
  '## Workflow steps', '', 'Steps are taken with an application by a controller. Here an application is what shall run, and the order of work is for the pipeline that applies it.', '',
  ...table(['KubeVela', 'here', 'to know'], rows(workflowSteps)), '',
].join('\n');

function words(title: string, folder: string, list: Readonly<Record<string, Word>>): string[] {
  return [`## ${title}`, '', ...table(['KubeVela', 'here', 'to know', 'differences'], rows(list).map((row, index) => [...row, differences(`${folder}/${Object.keys(list)[index]}`)])), ''];
}

function rows(list: Readonly<Record<string, Word>>): string[][] {
  return Object.entries(list).map(([name, { ours, note = '' }]) => [code(name), ours, note]);
}

/** How much is different in the application about a built-in, beside what is in every one. */
function differences(sample: string): string {
  if (!samples.some(({ file }) => file === sample)) return 'left out';
  const count = own.filter((one) => one.sample === sample).length;
  return count === 0 ? 'none' : `[${count}](#in-one)`;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string[] {
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`.replaceAll('|  |', '| |'));
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

const LONGEST = 90;

function value(side: Explanation['ours']): string {
  if (side === undefined) return '–';
  if (side === ANY) return 'a text of its own';
  const text = typeof side === 'string' ? side : JSON.stringify(side);
  return code(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

/** The page about KubeVela: what to write for its built-ins, and every difference in what is made of them. */
export const generate: Generator = async () => [{ path: 'docs/kubevela.md', text: page() }];
