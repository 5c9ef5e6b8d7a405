import type { EnvVar } from 'kubernetes-types/core/v1';
import type { ContainerProps } from '../../model/container';
import { isRef } from '../../model/values/ref';
import type { ConfigKey } from '../../model/values/config';
import type { EndpointRef } from '../../model/values/endpoint';
import type { SecretKey } from '../../model/values/secret';
import type { Value } from '../../model/values/value';
import type { Finding } from '../../plan/diagnostic';
import { configKey, secretKey } from '../bound';
import { refuse } from '../findings';
import type { At } from '../rules';
import { checkText, text } from '../values';

/** Environment variables in the author's order: `$(NAME)` in a value refers to those that stand before it. */
export function environment({ env = {} }: ContainerProps, at: At): EnvVar[] {
  return Object.entries(env).map(([name, value]) => {
    const reference = referenceIn(value);
    if (reference?.type === 'secret') return { name, valueFrom: { secretKeyRef: { ...secretKey(reference, at) } } };
    if (reference?.type === 'config') return { name, valueFrom: { configMapKeyRef: { ...configKey(reference, at) } } };
    return { name, value: text(value, at) };
  });
}

export function checkEnvironment(owner: string, { env = {} }: ContainerProps, at: At): Finding[] {
  return Object.entries(env).flatMap(([name, value]) => [
    ...(isEnvName(name) ? [] : [refuse('K8S.ENV_NAME', `${owner}: environment variable '${name}' has a name that Kubernetes does not allow: letters, digits, '-', '_' and '.', no digit first`, 'give it another name')]),
    // A key of its own is a reference to the cluster; inside a text it would have to be written out.
    ...(referenceIn(value) === undefined ? checkText(`${owner}: env ${name}`, value, 'give it an environment variable of its own before this one and write $(NAME) in the text', at) : []),
  ]);
}

function referenceIn(value: Value): SecretKey | ConfigKey | EndpointRef | undefined {
  return isRef(value) ? value : undefined;
}

function isEnvName(name: string): boolean {
  return /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name) && name !== '.' && !name.startsWith('..');
}
