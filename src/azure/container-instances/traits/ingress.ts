import type { Ingress } from '../../../model/traits/ingress';
import { checkIngress } from '../checks/ingress';
import { checkHelper } from '../checks/helper';
import { tlsHost } from '../routes';
import type { ContainerInstancesTraitRule } from '../rules';
import { CADDY } from '../tls';

/** The address of the group itself: public outside of a network, private inside. */
export const ingress: ContainerInstancesTraitRule<Ingress> = {
  adapts: 'requests go straight to the address of the group',
  adaptsFor: (_trait, component, at) => tlsHost(component, at) === undefined,
  check: (route, component, at) => [...checkIngress(route, component, at), ...(tlsHost(component, at) === undefined ? [] : checkHelper(CADDY, component, at))],
};
