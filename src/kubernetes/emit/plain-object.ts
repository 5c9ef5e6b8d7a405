// eslint-disable-next-line @typescript-eslint/ban-ts-comment -- kept in the declarations, where it is needed
/** @ts-ignore cdk8s is an optional peer */
import { ApiObject, App, ImplicitTokenResolver, LazyResolver, NumberStringUnionResolver, type JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { ordered, type KubernetesObject } from '../objects';

/** Resolvers that have nothing to do in an object without tokens. */
const BUILT_IN: readonly unknown[] = [LazyResolver, ImplicitTokenResolver, NumberStringUnionResolver];

/**
 * An ApiObject made of an object that has the form of a manifest already: there is nothing to resolve, to sort or to
 * leave out, which is most of what cdk8s does. Where somebody added a patch, a token or a resolver, cdk8s does it all.
 */
export class PlainObject extends ApiObject {
  readonly #object: KubernetesObject;
  readonly #isPlain: boolean;
  #isTouched: boolean;

  constructor(scope: Construct, id: string, object: KubernetesObject) {
    super(scope, id, { ...object });
    const { metadata, chart: { labels, namespace } } = this;
    this.#object = object;
    this.#isPlain = isPlain(object);
    this.#isTouched = Object.keys(labels).length > 0 || namespace !== object.metadata.namespace;
    // Whoever gets hold of the metadata can change it without a word.
    Object.defineProperty(this, 'metadata', {
      get: () => {
        this.#isTouched = true;
        return metadata;
      },
    });
  }

  override addJsonPatch(...patches: JsonPatch[]): void {
    super.addJsonPatch(...patches);
    this.#isTouched = true;
  }

  override toJson(): any {
    const view = this.view();
    return view === undefined ? super.toJson() : copy(view);
  }

  /** What `toJson` gives, not as a copy: for those who only read it. Undefined where cdk8s has something to do. */
  view(): KubernetesObject | undefined {
    if (!this.#isPlain || this.#isTouched || !App.of(this).resolvers?.every(({ constructor }) => BUILT_IN.includes(constructor))) return undefined;
    return ordered(this.#object);
  }
}

function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy) as T;
  const result: Record<string, unknown> = {};
  for (const key in value) result[key] = copy(value[key]);
  return result as T;
}

/** Whether there is no token in a value, and nothing else that is no data. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  if (Array.isArray(value)) return value.every(isPlain);
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key in value) if (!isPlain((value as Record<string, unknown>)[key])) return false;
  return typeof (value as { resolve?: unknown }).resolve !== 'function';
}
