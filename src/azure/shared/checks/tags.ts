import type { Component } from '../../../model/component';
import type { Annotations } from '../../../model/traits/annotations';
import type { Labels } from '../../../model/traits/labels';
import type { Finding } from '../../../plan/diagnostic';
import type { AzureContext } from '../context';
import { adapt, refuse } from '../findings';
import { tagName } from '../tags';

const FIX = 'shorten it, rename it, or leave it out on this target';

/** Azure's limits for tags, on labels and annotations together. */
export function checkTags(component: Component<any, any>, at: AzureContext): Finding[] {
  // The later of two with one name wins among labels, and among annotations, but not between them.
  const labels = new Map(at.traitsOf<Labels>(component, 'labels').flatMap(({ props }) => Object.entries(props)));
  const annotations = new Map(at.traitsOf<Annotations>(component, 'annotations').flatMap(({ props }) => Object.entries(props)));
  const all = [...labels, ...annotations];
  return [...all.flatMap(([name, value]) => checkTag(name, value)), ...collisions(all), ...rivals(all, at), ...checkCount(all.map(([name]) => name), at)];
}

/** One tag, wherever it comes from. */
export function checkTag(name: string, value: unknown): Finding[] {
  const tag = tagName(name);
  const findings: Finding[] = [];
  if (tag !== name) findings.push(adapt('AZURE.TAGS', `'${name}' becomes tag '${tag}': the name of a tag has no '/'`));
  if (tag === '' || tag.length > 512 || /[<>%&\\?]/.test(tag)) findings.push(refuse('AZURE.TAGS', `'${name}' cannot be the name of a tag: 1 to 512 characters without <>%&\\?/`, FIX));
  if (typeof value === 'string' && value.length > 256) findings.push(refuse('AZURE.TAGS', `the value of '${name}' has ${value.length} characters, and a tag at most 256`, FIX));
  return findings;
}

/** Names of tags are the same in any case. */
export function collisions(all: readonly (readonly [string, unknown])[]): Finding[] {
  const seen = new Map<string, readonly [string, unknown]>();
  return all.flatMap(([name, value]) => {
    const key = tagName(name).toLowerCase();
    const other = seen.get(key);
    seen.set(key, [name, value]);
    if (other === undefined || (other[1] === value && other[0] === name)) return [];
    return [refuse('AZURE.TAGS', `'${other[0]}' and '${name}' are the same tag '${tagName(name)}'`, 'rename one of them')];
  });
}

/** A component overrides a tag of the deployment by naming it the same; in another case both would be sent, and Azure knows one. */
function rivals(all: readonly (readonly [string, string])[], { options: { tags } }: AzureContext): Finding[] {
  const shared = new Map(Object.keys(tags ?? {}).map((name) => [tagName(name).toLowerCase(), name]));
  return all.flatMap(([name]) => {
    const other = shared.get(tagName(name).toLowerCase());
    if (other === undefined || tagName(other) === tagName(name)) return [];
    return [refuse('AZURE.TAGS', `'${name}' and '${other}' of the option tags are the same tag '${tagName(name)}'`, 'write both in the same case, and the component decides')];
  });
}

function checkCount(names: readonly string[], at: AzureContext): Finding[] {
  const count = new Set([...names.map(tagName), ...Object.keys(at.options.tags ?? {})].map((name) => name.toLowerCase())).size;
  return count > 50 ? [refuse('AZURE.TAGS', `labels, annotations and the option tags are ${count} tags together, and a resource has at most 50`, 'take some away')] : [];
}
