import type { NetworkPolicyPeer } from 'kubernetes-types/networking/v1';
import { interceptorOf } from '../routes/interceptor';
import type { At } from '../rules';
import { namespacePeer } from './peers';
import { policyOptions } from './options';

/** The pods that requests of counted ports pass through: the namespace stands in the name of their Service. */
export function interceptorPeer(at: At): NetworkPolicyPeer {
  return namespacePeer(interceptorOf(at).host.split('.')[1] ?? policyOptions(at).kedaNamespace);
}
