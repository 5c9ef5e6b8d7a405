import { parseBicep, type BicepDeclaration } from './bicep';

type Scope = Readonly<Record<string, unknown>>;

/**
 * What the file of a module declares when it is called: parameters have the values of the call, or their defaults, and `union` is done where
 * both sides are known. Every other expression stays the text that it is.
 *
 * @param params - the `params` of the call
 */
export function calledModule(text: string, params: Scope): BicepDeclaration[] {
  const defaults = [...text.matchAll(/^param (\w+) \w+(\?)?(?: = (.+))?$/gm)]
    .flatMap(([, name, optional, value]): [string, unknown][] => (value !== undefined ? [[name!, valueOf(value)]] : optional === undefined ? [] : [[name!, undefined]]));
  const scope = { ...Object.fromEntries(defaults), ...params };
  return parseBicep(text).map((declared) => ({ ...declared, body: evaluated(declared.body, scope) as BicepDeclaration['body'] }));
}

function evaluated(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((item) => evaluated(item, scope));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, evaluated(item, scope)]));
  const [, expression] = (typeof value === 'string' ? /^\$\{([^]*)\}$/.exec(value) : null) ?? [];
  if (expression === undefined) return value;
  if (Object.hasOwn(scope, expression)) return scope[expression];
  const [, joined] = /^union\(([^]*)\)$/.exec(expression) ?? [];
  if (joined === undefined) return value;
  const sides = (valueOf(`[${joined}]`) as unknown[]).map((side) => evaluated(side, scope));
  if (sides.every(Array.isArray)) return [...new Set((sides as unknown[][]).flat())];
  return sides.every((side) => typeof side === 'object' && side !== null) ? Object.assign({}, ...sides as object[]) : value;
}

/** A value as it stands in a file. */
function valueOf(text: string): unknown {
  return parseBicep(`resource a 'a' = {\n  value: ${text}\n}\n`)[0]!.body.value;
}
