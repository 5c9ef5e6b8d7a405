import type { Component } from '../../model/component';
import { isMarked } from '../../model/brand';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import { known } from '../known';
import { stemOf, type Owner } from '../objects';
import type { At } from '../rules';
import type { Owned } from './order';

const MEBIBYTE = 2 ** 20;
const ANNOTATIONS_LIMIT = 256 * 2 ** 10;

/** Objects that would overwrite each other. */
export function checkDuplicates(objects: readonly Owned[], at: At): Finding[] {
  const holders = new Map<string, Owned>();
  return objects.flatMap((owned): Finding[] => {
    const { object, owner } = owned;
    const { apiVersion, kind, metadata } = object;
    const key = [apiVersion.split('/').slice(0, -1), kind, placeOf(metadata.namespace), stemOf(object)].join(' ');
    const holder = holders.get(key);
    holders.set(key, holder ?? owned);
    if (holder === undefined || sameName(owner, holder.owner, at)) return [];
    const of = (one: Owned): string => one.owner?.path ?? at.application.name;
    return [{ ...refuse('K8S.DUPLICATE', `${kind} '${stemOf(object)}' is made for ${of(holder)} and for ${of(owned)}`, 'choose another id for one of them'), path: of(owned) }];
  });
}

/** A namespace that comes later is one and the same for all. */
function placeOf(namespace: unknown): string | undefined {
  return typeof namespace === 'string' ? namespace : undefined;
}

/** Two components that are called the same were reported as such, once, and not for every object of theirs. */
function sameName(a: Owner | undefined, b: Owner | undefined, at: At): boolean {
  const name = (owner: Owner | undefined): string | undefined => (isMarked(owner, 'component') ? at.name(owner as unknown as Component<any, any>) : undefined);
  return a !== b && name(a) !== undefined && name(a) === name(b);
}

/** Objects that the API server would refuse for their size. */
export function checkSizes(objects: readonly Owned[]): Finding[] {
  return objects.flatMap(({ object, owner }) => {
    const { kind, metadata } = object;
    const { data, stringData, spec } = object as { data?: object; stringData?: object; spec?: Templates };
    const size = Math.max(bytes(data), bytes(stringData));
    const notes = Math.max(bytes(metadata.annotations, true), ...templatesIn(spec).map(({ metadata: pods }) => bytes(known(pods)?.annotations, true)));
    if (size <= MEBIBYTE && notes <= ANNOTATIONS_LIMIT) return [];
    const at = owner === undefined ? {} : { path: owner.path };
    return [
      ...(size > MEBIBYTE ? [{ ...refuse('K8S.SIZE', `${kind} '${stemOf(object)}' has ${size} bytes of values, and Kubernetes stores ${MEBIBYTE}`, 'put large files into the image or a volume'), ...at }] : []),
      ...(notes > ANNOTATIONS_LIMIT ? [{ ...refuse('K8S.ANNOTATION', `the annotations of ${kind} '${stemOf(object)}' have ${notes} bytes, and Kubernetes takes ${ANNOTATIONS_LIMIT}`, 'shorten them'), ...at }] : []),
    ];
  });
}

/** Where the kinds of this target keep what they make: pods, or Jobs with pods in them. */
interface Templates {
  readonly template?: { readonly metadata?: { readonly annotations?: object } };
  readonly jobTemplate?: { readonly spec?: Templates };
  readonly jobTargetRef?: Templates;
}

function templatesIn(spec: Templates | undefined): NonNullable<Templates['template']>[] {
  const { template, jobTemplate, jobTargetRef } = known(spec) ?? {};
  if (template === undefined && jobTemplate === undefined && jobTargetRef === undefined) return [];
  return [known(template) ?? [], templatesIn(known(jobTemplate)?.spec), templatesIn(jobTargetRef)].flat();
}

function bytes(map: object | undefined, withKeys = false): number {
  if (map === undefined) return 0;
  const texts: unknown[] = withKeys ? Object.entries(map).flat() : Object.values(map);
  return texts.reduce<number>((sum, text) => sum + (typeof text === 'string' ? Buffer.byteLength(text) : 0), 0);
}
