import { struct, type WireStruct } from './pulumi-protocol';
import { UNKNOWN } from './placeholders';

/** A value as it travels between the SDK and the engine: JSON with tagged objects for what JSON cannot say. */
export type Wire = Record<string, unknown>;

const TAG = '4dabf18193072939515e22adb298388d';
const SECRET = '1b47061264138c4ac30d75fd1eb44270';
const RESOURCE = '5cf8f73096256a8f31e491e813e4eb8e';
const ASSETS = ['c44067f5952c0a294b673a41bacd8c17', '0def7320c3a5731c473e5ecbe6d01bc7'];
const OUTPUT = 'd0e6a833031e9bbcd3f4e8bde6ca49a4';

/** Whether a value has keys of its own; lists have none. */
export function isObject(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function outputValue(tagged: Wire): unknown {
  const value = 'value' in tagged ? readable(tagged.value) : { $unknown: true };
  return tagged.secret === true ? { $secret: value } : value;
}

/** A value for people: `{ $secret: value }`, `{ $unknown: true }`, `{ $resource: urn }`, and the rest as it was written. */
export function readable(value: unknown): unknown {
  if (value === UNKNOWN) return { $unknown: true };
  if (Array.isArray(value)) return value.map(readable);
  if (!isObject(value)) return value;
  const tag = value[TAG];
  if (tag === SECRET) return { $secret: readable(value.value) };
  if (tag === RESOURCE) return { $resource: value.urn };
  if (tag === OUTPUT) return outputValue(value);
  if (typeof tag === 'string' && ASSETS.includes(tag)) return { $asset: Object.fromEntries(Object.entries(value).filter(([key]) => key !== TAG)) };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readable(item)]));
}

/** A value as the program will see it once it is known: secrets are taken out of their wrappers. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  if (value[TAG] === SECRET || value[TAG] === OUTPUT) return plain(value.value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}

/** A copy with `value` at `path`, inside secrets where they wrap it; unchanged when an object on the way is missing. */
export function withValue(target: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (!isObject(target)) return target;
  if (target[TAG] === SECRET) return { ...target, value: withValue(target.value, path, value) };
  if (rest.length > 0 && target[key] === undefined) return target;
  return { ...target, [key]: withValue(target[key], rest, value) };
}

/** Reads a message's object; an absent one is empty. */
export function fromStruct(message: WireStruct | undefined): Wire {
  return message ? (message.toJavaScript() as Wire) : {};
}

/** Writes a message's object. Undefined values have no place in it. */
export function toStruct(value: Wire): WireStruct {
  return struct.Struct.fromJavaScript(JSON.parse(JSON.stringify(value)) as Parameters<typeof struct.Struct.fromJavaScript>[0]);
}
