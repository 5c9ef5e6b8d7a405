import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifests, type Manifest } from '../../support/manifests';
import { sharedFolder } from '../../support/shared-folder';

const folder = (...parts: string[]): string => join(sharedFolder(), 'samples/kubevela', ...parts);

/** An Application as its authors wrote it. */
export interface Original {
  /** The file without its suffix, such as `trait/gateway`. */
  readonly file: string;
  readonly name: string;
  /** The types of its components, traits, policies and steps. */
  readonly types: { readonly components: readonly string[]; readonly traits: readonly string[]; readonly policies: readonly string[]; readonly steps: readonly string[] };
}

interface Typed { type: string; traits?: Typed[]; subSteps?: Typed[] }
interface Spec { components?: Typed[]; policies?: Typed[]; workflow?: { steps?: Typed[] } }

/** The folders of the built-ins; a file is called like the built-in that it is about. */
export const FOLDERS = ['components', 'trait', 'policies', 'workflowsteps'] as const;

/** The names of the files in a folder of originals, without suffix. */
export function files(name: (typeof FOLDERS)[number]): string[] {
  return readdirSync(folder('applications', name)).map((file) => file.replace(/\.yaml$/, '')).sort();
}

export function originals(): Original[] {
  return FOLDERS.flatMap((name) => files(name).flatMap((file) => text('applications', `${name}/${file}`, 'yaml')
    .filter(({ kind }) => kind === 'Application')
    .map((object) => ({ file: `${name}/${file}`, name: object.metadata.name, types: typesOf(object.spec as Spec) }))));
}

/** How many lines the originals have that are neither empty nor comments. */
export function linesOfYaml(): number {
  return FOLDERS.flatMap((name) => files(name).flatMap((file) => readFileSync(folder('applications', name, `${file}.yaml`), 'utf8').split('\n')))
    .filter((line) => /^\s*[^\s#]/.test(line)).length;
}

/** What KubeVela makes of an Application, or undefined where it cannot be told without a cluster. */
export function golden({ file, name }: Pick<Original, 'file' | 'name'>): Manifest[] | undefined {
  if (!rendered().includes(file)) return undefined;
  // A file of two Applications says at each object whose it is; objects of one's own have no such label on their pods.
  const objects = text('rendered', file, 'rendered.yaml').filter(({ metadata }) => metadata.labels?.['app.oam.dev/name'] === name);
  return objects.length === 0 ? undefined : objects;
}

/** The files of which there is a golden, without suffix. */
export function rendered(): string[] {
  return list('rendered', '.rendered.yaml');
}

/** What an object in a cluster must have, in the words of KubeVela's authors. */
export interface Expectation { readonly apiVersion: string; readonly kind: string; readonly name: string; readonly fields: Readonly<Record<string, unknown>> }

export function expectations(): { file: string; expected: readonly Expectation[] }[] {
  return list('expectations', '.expect.yaml').map((file) => {
    const [document] = text<{ expectations?: Expectation[] }>('expectations', file, 'expect.yaml');
    return { file, expected: document!.expectations ?? [] };
  }).filter(({ expected }) => expected.length > 0);
}

function list(kind: string, suffix: string): string[] {
  return FOLDERS.flatMap((name) => readdirSync(folder(kind)).includes(name)
    ? readdirSync(folder(kind, name)).filter((file) => file.endsWith(suffix)).map((file) => `${name}/${file.slice(0, -suffix.length)}`) : []).sort();
}

function text<T extends object = Manifest>(kind: string, file: string, suffix: string): T[] {
  return parseManifests<T>(readFileSync(folder(kind, `${file}.${suffix}`), 'utf8'));
}

function typesOf({ components = [], policies = [], workflow }: Spec): Original['types'] {
  const names = (list: readonly Typed[]) => list.map(({ type }) => type);
  const steps = workflow?.steps ?? [];
  return {
    components: names(components), traits: names(components.flatMap(({ traits = [] }) => traits)),
    policies: names(policies), steps: names(steps.flatMap((step) => [step, ...step.subSteps ?? []])),
  };
}
