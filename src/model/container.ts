import { checkKeys, checkList, checkOneOf, checkProps, wrong } from './arguments';
import { checkCpu, checkMemory, type Cpu, type Memory } from './quantity';
import { checkValue, type Value } from './values/value';

/** When the image is pulled. */
export type ImagePullPolicy = 'Always' | 'IfNotPresent' | 'Never';

/** What describes any container: a component's own, a sidecar, an init container. */
export interface ContainerProps {
  /** The image with its tag or digest, such as `ghcr.io/acme/orders:1.4`. */
  readonly image: Value;
  /**
   * The entry point, as a list of words.
   * @default - the image's own
   */
  readonly command?: readonly Value[];
  /**
   * The arguments of the entry point.
   * @default - the image's own
   */
  readonly args?: readonly Value[];
  /**
   * Environment variables by name.
   * @default - none
   */
  readonly env?: Readonly<Record<string, Value>>;
  /**
   * Cores it is given: requested, and the limit unless `limit.cpu` says otherwise.
   * @default - the platform decides
   */
  readonly cpu?: Cpu;
  /**
   * Memory it is given: requested, and the limit unless `limit.memory` says otherwise.
   * @default - the platform decides
   */
  readonly memory?: Memory;
  /**
   * Upper bounds above what is requested, where a platform can tell the two apart.
   * @default - the same as `cpu` and `memory`
   */
  readonly limit?: { readonly cpu?: Cpu; readonly memory?: Memory };
  /**
   * When to pull the image.
   * @default - the platform decides, usually Always for the tag `latest` and IfNotPresent for others
   */
  readonly imagePullPolicy?: ImagePullPolicy;
}

export const CONTAINER_KEYS = ['image', 'command', 'args', 'env', 'cpu', 'memory', 'limit', 'imagePullPolicy'] as const;

/** Checks what can be known of one container without the rest of the model. */
export function checkContainer(where: string, props: ContainerProps): void {
  checkProps(`${where}: properties`, props);
  checkValue(`${where}: image`, props.image);
  if (typeof props.image === 'string' && !/^\S+$/.test(props.image)) wrong(`${where}: image`, 'an image name without blanks', props.image);
  checkWords(`${where}: command`, props.command);
  checkWords(`${where}: args`, props.args);
  if (props.env !== undefined) {
    checkProps(`${where}: env`, props.env);
    for (const [name, value] of Object.entries(props.env)) {
      if (name === '' || /[=\s\0]/.test(name)) wrong(`${where}: name of an env entry`, "a text without blanks or '='", name);
      checkValue(`${where}: env ${name}`, value);
    }
  }
  checkCpu(`${where}: cpu`, props.cpu);
  checkMemory(`${where}: memory`, props.memory);
  if (props.limit !== undefined) {
    checkProps(`${where}: limit`, props.limit);
    checkKeys(`${where}: limit`, props.limit, ['cpu', 'memory']);
    checkCpu(`${where}: limit.cpu`, props.limit.cpu);
    checkMemory(`${where}: limit.memory`, props.limit.memory);
  }
  checkOneOf(`${where}: imagePullPolicy`, props.imagePullPolicy, ['Always', 'IfNotPresent', 'Never']);
}

function checkWords(where: string, words: readonly unknown[] | undefined): void {
  if (words === undefined) return;
  checkList(where, words);
  words.forEach((word, index) => checkValue(`${where}[${index}]`, word));
}
