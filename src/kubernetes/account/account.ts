import type { ServiceAccount as ServiceAccountObject } from 'kubernetes-types/core/v1';
import type { ServiceAccount } from '../../model/traits/service-account';
import type { WorkloadIdentity } from '../../model/traits/workload-identity';
import type { Value } from '../../model/values/value';
import { filled } from '../close/tidy';
import { componentObject } from '../component-object';
import type { WorkloadDraft } from '../draft';
import type { KubernetesObject } from '../objects';
import type { At } from '../rules';
import { text } from '../values';

/** The account that pods of a component run as: the one that is named, or one of their own. */
export function accountName({ component, name }: WorkloadDraft, at: At): string {
  return existingAccount(component, at) ?? name;
}

/** The account that is there already. */
export function existingAccount(component: WorkloadDraft['component'], at: At): string | undefined {
  return at.traitsOf<ServiceAccount>(component, 'service-account')[0]?.props.existing;
}

/** The component's own account, whichever traits have something to say about it. */
export function accountObject(draft: WorkloadDraft, at: At): KubernetesObject[] {
  if (existingAccount(draft.component, at) !== undefined) return [];
  const [account] = at.traitsOf<ServiceAccount>(draft.component, 'service-account');
  const [identity] = at.traitsOf<WorkloadIdentity>(draft.component, 'workload-identity');
  const annotations = { ...account?.props.annotations, ...identityAnnotations(identity) };
  const texts = Object.fromEntries(Object.entries(annotations).map(([key, value]) => [key, text(value, at)]));
  return [componentObject({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: draft.name, annotations: filled(texts) } } satisfies ServiceAccountObject, draft, at)];
}

/** What the webhook of Azure Workload Identity reads on an account. */
function identityAnnotations(identity: WorkloadIdentity | undefined): Record<string, Value> {
  const { clientId, tenantId } = identity?.props ?? {};
  return {
    ...(clientId === undefined ? {} : { 'azure.workload.identity/client-id': clientId }),
    ...(tenantId === undefined ? {} : { 'azure.workload.identity/tenant-id': tenantId }),
  };
}
