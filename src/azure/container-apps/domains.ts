import type { Ingress } from '../../model/traits/ingress';
import { ref } from '../shared/resource';
import { certificateKey } from './certificates/own';
import type { DomainArgs } from './types';

/** A host name with what makes it speak HTTPS: a certificate that comes later by itself, one of the author's own, or none. */
export function domainArgs(name: string, tls: Ingress['props']['tls']): DomainArgs {
  if (tls === undefined || tls === false) return { name, bindingType: 'Disabled' };
  // Facts 2.4, 7: a managed certificate wants the name bound before, and the binding would want the certificate; `Auto`
  // lets the name be bound first and takes the certificate when it is there.
  if (tls === true) return { name, bindingType: 'Auto' };
  return { name, bindingType: 'SniEnabled', certificateId: ref(certificateKey(tls), 'id') };
}
