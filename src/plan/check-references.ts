import type { Application } from '../model/application';
import { portsOf } from '../model/ports-of';
import { isParameter } from '../model/values/parameter';
import { isDeferred } from '../model/values/value';
import type { EndpointRef } from '../model/values/endpoint';
import type { SecretKey } from '../model/values/secret';
import type { ConfigKey } from '../model/values/config';
import { error, type Finding } from './diagnostic';
import type { Found } from './values';
import { didYouMean } from './suggest';
import type { Target } from './target';

/** What is wrong with the references and deferred values of one component or part. */
export function checkReferences(found: readonly Found[], application: Application<any>, target: Target): Finding[] {
  return found.flatMap(({ where, value }) => {
    if (isDeferred(value)) return target.waitsFor?.(value) === true ? [] : [cannotWait(where, target)];
    const source = isParameter(value) ? value : value.source;
    const name = value.describe();
    if (source.application !== application) {
      return [error('OAM.REFERENCE', `${where} refers to ${name} of application '${source.application.name}'`, 'refer to things of the same application, or pass the value as a parameter')];
    }
    if (isParameter(value)) return [];
    return value.type === 'endpoint' ? checkEndpoint(where, value) : checkKey(where, value);
  });
}

function cannotWait(where: string, target: Target): Finding {
  return error('OAM.DEFERRED', `${where} is a value that comes later, and ${target.name} cannot wait for it`, 'declare a Parameter, Config or Secret and bind it at the deployment to a value that is known there');
}

function checkEndpoint(where: string, { source, portName }: EndpointRef): Finding[] {
  const names = portsOf(source).map(({ name }) => name);
  if (names.length === 0) return [error('OAM.ENDPOINT', `${where} refers to the endpoint of '${source.name}', which has no ports`, `give '${source.name}' a port, or take the reference away`)];
  if (portName === undefined || names.includes(portName)) return [];
  return [error('OAM.ENDPOINT', `${where} refers to port '${portName}' of '${source.name}': its ports are ${names.join(', ')}`, didYouMean(portName, names))];
}

function checkKey(where: string, { source, key }: SecretKey | ConfigKey): Finding[] {
  const keys: readonly string[] = source.keys;
  if (keys.includes(key)) return [];
  return [error('OAM.UNKNOWN_KEY', `${where} refers to key '${key}' of ${source.category} '${source.name}': its keys are ${keys.join(', ')}`, didYouMean(key, keys))];
}
