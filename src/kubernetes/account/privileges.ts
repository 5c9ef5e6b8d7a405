import type { PolicyRule, Subject } from 'kubernetes-types/rbac/v1';
import type { Privilege } from '../../model/traits/service-account';
import { componentObject } from '../component-object';
import type { WorkloadDraft } from '../draft';
import { joinTexts } from '../lazy';
import { called, type KubernetesObject } from '../objects';
import type { At } from '../rules';
import { accountName } from './account';

const GROUP = 'rbac.authorization.k8s.io';

/** A Role and a ClusterRole, as far as there is something for them, and what binds them to the account. */
export function privilegeObjects(privileges: readonly Privilege[], draft: WorkloadDraft, at: At): KubernetesObject[] {
  // One that comes later is a token where a string will be.
  const namespace = at.options.namespace as string | undefined;
  const of = (scope: Privilege['scope']): PolicyRule[] => privileges.filter((one) => (one.scope ?? 'namespace') === scope).map(rule);
  const subject: Subject = { kind: 'ServiceAccount', name: accountName(draft, at), ...(namespace === undefined ? {} : { namespace }) };
  return [
    ...grant('', draft.name, of('namespace'), subject, draft, at),
    // Names of the whole cluster: without the namespace in them, two deployments of one application would share a role.
    ...(namespace === undefined ? [] : grant('Cluster', joinTexts([namespace, ':', draft.name]), of('cluster'), subject, draft, at)),
  ];
}

function grant(prefix: '' | 'Cluster', name: string, rules: PolicyRule[], subject: Subject, draft: WorkloadDraft, at: At): KubernetesObject[] {
  if (rules.length === 0) return [];
  const common = { apiVersion: `${GROUP}/v1`, metadata: { name } };
  return [
    called(draft.name, componentObject({ ...common, kind: `${prefix}Role`, rules } as KubernetesObject, draft, at)),
    called(draft.name, componentObject({ ...common, kind: `${prefix}RoleBinding`, roleRef: { apiGroup: GROUP, kind: `${prefix}Role`, name }, subjects: [subject] } as KubernetesObject, draft, at)),
  ];
}

function rule({ verbs, apiGroups, resources, resourceNames, nonResourceURLs }: Privilege): PolicyRule {
  return {
    verbs: [...verbs],
    ...(resources === undefined ? {} : { apiGroups: [...apiGroups ?? ['']], resources: [...resources] }),
    ...(resourceNames === undefined ? {} : { resourceNames: [...resourceNames] }),
    ...(nonResourceURLs === undefined ? {} : { nonResourceURLs: [...nonResourceURLs] }),
  };
}
