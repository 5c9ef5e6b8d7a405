import { isInterpolation } from '../model/values/interpolate';
import { isParameter } from '../model/values/parameter';
import { isDeferred, type Value } from '../model/values/value';
import type { ConfigKey } from '../model/values/config';
import type { Finding } from '../plan/diagnostic';
import { valuesIn } from '../plan/values';
import { address, type Asker } from './addresses';
import type { Text } from './bindings';
import { configBinding, hasValues, isExisting, ownValue, parameterValue } from './bound';
import { refuse } from './findings';
import { joinTexts } from './lazy';
import type { At } from './rules';

/**
 * A value written out. What has no text in a manifest was refused by {@link checkText}.
 *
 * @param asker - who uses the addresses in it
 */
export function text(value: Value | boolean, at: At, asker: Asker = 'neighbour'): string {
  if (typeof value !== 'object') return String(value);
  if (isInterpolation(value)) return joinTexts(value.parts.map((part) => text(part, at, asker)));
  if (isParameter(value)) return text(parameterValue(value, at)!, at);
  if (isDeferred(value)) return joinTexts([value]);
  if (value.type === 'endpoint') return address(value, at, asker);
  if (value.type === 'config') return text(configText(value, at)!, at);
  throw new Error(`${value.describe()} has no text`);
}

/** The value of a configuration's key where the deployment itself gives it. */
function configText({ source, key }: ConfigKey, at: At): Text | number | undefined {
  const binding = configBinding(source, at);
  return hasValues(binding) ? ownValue<Text | number>(binding.values, key) : undefined;
}

/**
 * What stands against writing a value out as a text.
 *
 * @param where - the property, for the message
 * @param instead - the way out for a value that only the cluster knows
 */
export function checkText(where: string, value: unknown, instead: string, at: At): Finding[] {
  return valuesIn(value).flatMap(({ value: found }) => {
    if (isDeferred(found) || isParameter(found) || found.type === 'endpoint') return [];
    if (found.type === 'secret') return [refuse('K8S.VALUE', `${where} holds ${found.describe()}, which anyone who reads the manifest could read too`, instead)];
    if (!isExisting(configBinding(found.source, at))) return [];
    return [refuse('K8S.VALUE', `${where} holds ${found.describe()}, which is bound to an existing ConfigMap: only the cluster knows the value`,
      `${instead}; or bind the configuration to { values }`)];
  });
}
