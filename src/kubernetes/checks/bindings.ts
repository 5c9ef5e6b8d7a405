import { Config, type ConfigKey } from '../../model/values/config';
import { isParameter, type Parameter } from '../../model/values/parameter';
import { Secret, type SecretKey } from '../../model/values/secret';
import { didYouMean } from '../../plan/check-references';
import type { Finding } from '../../plan/diagnostic';
import { obeys } from '../../plan/names';
import { ownValue } from '../bound';
import { refuse } from '../findings';
import { isEngineOutput, isLazy } from '../lazy';
import { dataKey, dnsSubdomain } from '../names';
import type { At } from '../rules';

// No message here shows what is bound: it may be a secret.

/** Whether what the deployment binds to a reference can be used. */
export function checkBinding(reference: SecretKey | ConfigKey | Parameter, binding: unknown): Finding[] {
  return isParameter(reference) ? checkParameter(reference.name, binding) : checkSource(reference.source, binding);
}

/** All bindings of declared things, those that nothing uses included: what is wrong there would be missed until it is used. */
export function checkBindings({ application, options }: At): Finding[] {
  return application.declarations.flatMap((one) => {
    const section = { secret: options.secrets, config: options.config, parameter: options.parameters }[one.category];
    const binding: unknown = ownValue(section as Readonly<Record<string, unknown>> | undefined, one.name);
    if (binding === undefined) return [];
    const findings = one instanceof Secret || one instanceof Config ? checkSource(one, binding) : checkParameter(one.name, binding);
    return findings.map((finding) => ({ ...finding, path: one.path }));
  });
}

function checkParameter(name: string, binding: unknown): Finding[] {
  if (isEngineOutput(binding)) return [late(`parameter '${name}'`)];
  if (typeof binding === 'string' || Number.isFinite(binding) || isLazy(binding)) return [];
  return [refuse('K8S.BINDING', `parameter '${name}' must be bound to a text, a number or a lazy value`, `bind it: parameters: { '${name}': 'value' }`)];
}

function checkSource(source: Secret | Config, binding: unknown): Finding[] {
  const what = `${source.category} '${source.name}'`;
  const section = source.category === 'secret' ? 'secrets' : 'config';
  if (isEngineOutput(binding)) return [late(what)];
  const { existing, keys, values } = isObject(binding) ? binding : {};
  const allowed = existing === undefined ? ['values'] : ['existing', 'keys'];
  if (!isObject(binding) || (existing === undefined) === (values === undefined) || Object.keys(binding).some((key) => !allowed.includes(key))) {
    return [refuse('K8S.BINDING', `${what} must be bound to { existing } with the name of an object in the cluster, and keys where they differ, or to { values }`, `bind it: ${section}: { '${source.name}': { existing: 'name' } }`)];
  }
  return existing === undefined ? checkValues(what, source, values) : [...checkName(what, existing), ...checkKeys(what, source, keys)];
}

function checkName(what: string, existing: unknown): Finding[] {
  if (isEngineOutput(existing)) return [late(what)];
  if (typeof existing === 'string' && obeys(existing, dnsSubdomain)) return [];
  return [refuse('K8S.BINDING', `${what} is bound to something that cannot be the name of an object: ${dnsSubdomain.describe}`, 'give the name of the object in the cluster')];
}

function checkKeys(what: string, source: Secret | Config, keys: unknown = {}): Finding[] {
  if (!isObject(keys)) return [refuse('K8S.BINDING', `keys of ${what} must be an object of texts`, "write { key of the model: 'key in the cluster' }")];
  const named = Object.entries(keys).flatMap(([key, actual]) => [
    ...checkDeclared(what, source, key),
    ...(typeof actual === 'string' && obeys(actual, dataKey) ? [] : [refuse('K8S.BINDING', `key '${key}' of ${what} is bound to something that cannot be a key: ${dataKey.describe}`, 'give the key in the cluster')]),
  ]);
  // A key that is not named has the same name in the cluster.
  return [...named, ...source.keys.filter((key: string) => !Object.hasOwn(keys, key)).flatMap((key: string) => checkKey(what, key))];
}

function checkValues(what: string, source: Secret | Config, values: unknown): Finding[] {
  if (!isObject(values)) return [refuse('K8S.BINDING', `values of ${what} must be an object of texts`, "write { key of the model: 'value' }")];
  const missing = source.keys.filter((key: string) => ownValue(values, key) === undefined);
  return [
    ...missing.map((key: string) => refuse('K8S.BINDING', `${what} gets no value for key '${key}'`, `add it to values: the declared keys are ${source.keys.join(', ')}`)),
    ...Object.entries(values).flatMap(([key, value]) => [...checkDeclared(what, source, key), ...checkKey(what, key), ...checkValue(what, source, key, value)]),
  ];
}

function checkValue(what: string, { category }: Secret | Config, key: string, value: unknown): Finding[] {
  if (isEngineOutput(value)) return [late(`key '${key}' of ${what}`)];
  if (value === undefined || typeof value === 'string' || (category === 'secret' ? isLazy(value) : Number.isFinite(value))) return [];
  return [refuse('K8S.BINDING', `the value for key '${key}' of ${what} must be a text${category === 'secret' ? ' or a lazy value' : ' or a number'}`, 'give it as a text')];
}

function checkDeclared(what: string, source: Secret | Config, key: string): Finding[] {
  const keys: readonly string[] = source.keys;
  if (keys.includes(key)) return [];
  return [refuse('K8S.BINDING', `${what} declares no key '${key}': its keys are ${keys.join(', ')}`, didYouMean(key, keys) ?? 'take the key away')];
}

function checkKey(what: string, key: string): Finding[] {
  return obeys(key, dataKey) ? [] : [refuse('K8S.BINDING', `'${key}' of ${what} cannot be a key: ${dataKey.describe}`, 'declare another key')];
}

function late(what: string): Finding {
  return refuse('OAM.DEFERRED', `${what} is bound to an output of a deployment engine, which is not known when manifests are written`, 'bind it to a text, or to a lazy value of cdk8s');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
