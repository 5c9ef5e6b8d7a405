import { Config, type ConfigKey } from '../../model/values/config';
import { isParameter, type Parameter } from '../../model/values/parameter';
import { Secret, type SecretKey } from '../../model/values/secret';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { ownValue } from '../bound';
import { refuse } from '../findings';
import { isEngineOutput, isLazy } from '../lazy';
import { dataKey } from '../names';
import { checkObjectName, isNamedObject } from '../object-name';
import type { KubernetesOptions } from '../options';
import type { At } from '../rules';
import { checkDataKey, checkDeclared, checkMissing, isObject } from './declared-keys';
import { checkExternalSecret } from './external-secret';
import { checkKeyVault } from './key-vault';

// No message here shows what is bound: it may be a secret.

/** Whether what the deployment binds to a reference can be used. */
export function checkBinding(reference: SecretKey | ConfigKey | Parameter, binding: unknown, { options }: At): Finding[] {
  return isParameter(reference) ? checkParameter(reference.name, binding) : checkSource(reference.source, binding, options);
}

/** All bindings of declared things, those that nothing uses included: what is wrong there would be missed until it is used. */
export function checkBindings({ application, options }: At): Finding[] {
  return application.declarations.flatMap((one) => {
    const section = { secret: options.secrets, config: options.config, parameter: options.parameters }[one.category];
    const binding: unknown = ownValue(section as Readonly<Record<string, unknown>> | undefined, one.name);
    if (binding === undefined) return [];
    const findings = one instanceof Secret || one instanceof Config ? checkSource(one, binding, options) : checkParameter(one.name, binding);
    return findings.map((finding) => ({ ...finding, path: one.path }));
  });
}

function checkParameter(name: string, binding: unknown): Finding[] {
  if (isEngineOutput(binding)) return [late(`parameter '${name}'`)];
  if (typeof binding === 'string' || Number.isFinite(binding) || isLazy(binding)) return [];
  return [refuse('K8S.BINDING', `parameter '${name}' must be bound to a text, a number or a lazy value`, `bind it: parameters: { '${name}': 'value' }`)];
}

/** What a declaration can be bound to: the one member that tells the shape, and those that may stand beside it. */
const SHAPES: Readonly<Record<string, readonly string[]>> = { existing: ['keys'], values: [], externalSecret: [], keyVault: [] };
const CATEGORIES = {
  secret: { section: 'secrets', kind: 'Secret', shapes: ['existing', 'values', 'externalSecret', 'keyVault'] },
  config: { section: 'config', kind: 'ConfigMap', shapes: ['existing', 'values'] },
} as const;

function checkSource(source: Secret | Config, binding: unknown, options: KubernetesOptions): Finding[] {
  const what = `${source.category} '${source.name}'`;
  const { section, kind, shapes } = CATEGORIES[source.category as 'secret' | 'config'];
  if (isEngineOutput(binding)) return [late(what)];
  if (isNamedObject(binding)) return [...checkObjectName(what, kind, binding, options), ...checkKeys(what, source)];
  const given = isObject(binding) ? shapes.filter((shape) => binding[shape] !== undefined) : [];
  if (!isObject(binding) || given.length !== 1 || Object.keys(binding).some((key) => key !== given[0] && !SHAPES[given[0]].includes(key))) {
    const others = shapes.slice(1).map((shape) => `{ ${shape} }`).join(', ').replace(/, ([^,]*)$/, ' or $1');
    return [refuse('K8S.BINDING', `${what} must be bound to { existing } with the name of an object in the cluster, and keys where they differ, or to ${others}`, `bind it: ${section}: { '${source.name}': { existing: 'name' } }`)];
  }
  switch (given[0]) {
    case 'existing': return [...checkObjectName(what, kind, binding.existing, options), ...checkKeys(what, source, binding.keys)];
    case 'values': return checkValues(what, source, binding.values);
    case 'externalSecret': return checkExternalSecret(what, source as Secret, binding.externalSecret);
    default: return checkKeyVault(what, source as Secret, binding.keyVault);
  }
}

function checkKeys(what: string, source: Secret | Config, keys: unknown = {}): Finding[] {
  if (!isObject(keys)) return [refuse('K8S.BINDING', `keys of ${what} must be an object of texts`, "write { key of the model: 'key in the cluster' }")];
  const named = Object.entries(keys).flatMap(([key, actual]) => [
    ...checkDeclared(what, source, key),
    ...(typeof actual === 'string' && obeys(actual, dataKey) ? [] : [refuse('K8S.BINDING', `key '${key}' of ${what} is bound to something that cannot be a key: ${dataKey.describe}`, 'give the key in the cluster')]),
  ]);
  // A key that is not named has the same name in the cluster.
  return [...named, ...source.keys.filter((key: string) => !Object.hasOwn(keys, key)).flatMap((key: string) => checkDataKey(what, key))];
}

function checkValues(what: string, source: Secret | Config, values: unknown): Finding[] {
  if (!isObject(values)) return [refuse('K8S.BINDING', `values of ${what} must be an object of texts`, "write { key of the model: 'value' }")];
  return [
    ...checkMissing(what, source, values, 'values'),
    ...Object.entries(values).flatMap(([key, value]) => [...checkDeclared(what, source, key), ...checkDataKey(what, key), ...checkValue(what, source, key, value)]),
  ];
}

function checkValue(what: string, { category }: Secret | Config, key: string, value: unknown): Finding[] {
  if (isEngineOutput(value)) return [late(`key '${key}' of ${what}`)];
  if (value === undefined || typeof value === 'string' || isLazy(value) || (category === 'config' && Number.isFinite(value))) return [];
  return [refuse('K8S.BINDING', `the value for key '${key}' of ${what} must be a text${category === 'secret' ? '' : ', a number'} or a lazy value`, 'give it as a text')];
}

function late(what: string): Finding {
  return refuse('OAM.DEFERRED', `${what} is bound to an output of a deployment engine, which is not known when manifests are written`, 'bind it to a text, or to a lazy value of cdk8s');
}
