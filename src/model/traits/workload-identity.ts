import { checkKeys, checkProps, checkText, wrong } from '../arguments';
import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { TraitWith } from '../trait';
import { isValue, type Value } from '../values/value';

export interface WorkloadIdentityProps {
  /**
   * The client id of the identity.
   * @default - the one that stands on the component's account already
   */
  readonly clientId?: Value;
  /**
   * The tenant of the identity, where it is not the platform's own.
   * @default - the platform's own
   */
  readonly tenantId?: Value;
  /**
   * The resource id of the identity. Platforms that belong to the cloud of the identity want it by that name.
   * @default - none: on such platforms the deployment says who the component is, or it gets an identity of its own
   */
  readonly resourceId?: Value;
}

/** Who a component is toward the services of a cloud: it signs in as an identity and holds no secret. */
export class WorkloadIdentity extends TraitWith<WorkloadIdentityProps, 'workload-identity', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  readonly kind = 'workload-identity' as const;

  constructor(props: WorkloadIdentityProps = {}) {
    checkProps('WorkloadIdentity', props);
    checkKeys('WorkloadIdentity', props, ['clientId', 'tenantId', 'resourceId']);
    for (const name of ['clientId', 'tenantId', 'resourceId'] as const) {
      const value = props[name];
      if (value === undefined) continue;
      if (typeof value === 'string') checkText(`WorkloadIdentity ${name}`, value);
      if (typeof value === 'number' || !isValue(value)) wrong(`WorkloadIdentity ${name}`, 'a text, a reference or a deferred value', value);
    }
    super(props);
  }
}
