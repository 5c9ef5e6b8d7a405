import type { PodSpec } from 'kubernetes-types/core/v1';
import { known } from '../known';
import { referencedNames } from '../pod/checksums';
import type { Need } from './needs';

/** Pods, as some controller keeps them. */
export interface PodTemplate {
  readonly metadata?: { readonly annotations?: Record<string, unknown> };
  readonly spec?: PodSpec;
}

interface Templates {
  readonly template?: PodTemplate;
  readonly jobTemplate?: { readonly spec?: Templates };
  readonly jobTargetRef?: Templates;
}

/** The pods in a specification: those of the controller, or of the Jobs that it makes. */
export function podsOf(spec: object | undefined): PodTemplate | undefined {
  const { template, jobTemplate, jobTargetRef } = known(spec as Templates | undefined) ?? {};
  const found = known(template) ?? known(known(known(jobTemplate)?.spec)?.template) ?? known(known(jobTargetRef)?.template);
  // Other kinds have templates too, of other things.
  return Array.isArray(known(found?.spec)?.containers) ? found : undefined;
}

/** What is, or makes, a Secret of its own name. */
export const SECRETS = ['Secret', 'ExternalSecret', 'SecretProviderClass'];

/** What must be there before pods start. Most of it they would wait for; what they would do without is worse. */
export function podNeeds({ metadata, spec }: PodTemplate): Need[] {
  if (spec === undefined) return [];
  const { config, secrets } = referencedNames(spec);
  const account = spec.serviceAccountName;
  const annotations = known(known(metadata)?.annotations);
  const dapr = annotations?.['dapr.io/enabled'] === 'true';
  return [
    ...config.map((name) => ({ kinds: ['ConfigMap'], name })),
    ...secrets.map((name) => ({ kinds: SECRETS, name })),
    ...(spec.volumes ?? []).flatMap(({ persistentVolumeClaim, csi }): Need[] => [
      { kinds: ['PersistentVolumeClaim'], name: persistentVolumeClaim?.claimName },
      { kinds: SECRETS, name: csi?.volumeAttributes?.secretProviderClass },
    ]),
    ...(account === undefined ? [] : [{ kinds: ['ServiceAccount'], name: account }, { kinds: ['RoleBinding', 'ClusterRoleBinding'], grants: account }]),
    // A sidecar takes the components that it finds when it starts.
    ...(dapr ? [{ kinds: ['Component'], app: annotations?.['dapr.io/app-id'] }] : []),
    { kinds: ['NetworkPolicy'], sameOwner: true },
  ];
}
