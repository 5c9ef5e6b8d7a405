import type { PodSpec } from 'kubernetes-types/core/v1';
import type { Component } from '../../model/component';
import { ownValue } from '../bound';
import { nameOf } from '../object-name';
import type { At } from '../rules';

/** The service account that the deployment binds to a component. It decides itself whether its pods get a token. */
export function boundAccount(component: Component<any, any>, { options }: At): Pick<PodSpec, 'serviceAccountName' | 'automountServiceAccountToken'> {
  const account = ownValue(options.serviceAccounts, component.name);
  if (account === undefined) return {};
  return { serviceAccountName: nameOf(account), automountServiceAccountToken: undefined };
}
