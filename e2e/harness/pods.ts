import type { KubernetesObject } from '../../src/kubernetes';

interface PodTemplate { readonly metadata?: object; readonly spec: { readonly volumes?: readonly object[] } }
interface ClaimTemplate { readonly metadata: { readonly name: string } }

/** The pods that a controller would make of these objects, one for each template. The standards of Pod Security are enforced on pods alone. */
export function podsOf(objects: readonly KubernetesObject[]): object[] {
  return objects.flatMap(({ kind, metadata, ...rest }) => {
    const { spec } = rest as { spec?: { template?: PodTemplate; volumeClaimTemplates?: readonly ClaimTemplate[]; jobTemplate?: { spec: { template: PodTemplate } }; jobTargetRef?: { template: PodTemplate } } };
    const template = spec?.jobTemplate?.spec.template ?? spec?.jobTargetRef?.template ?? spec?.template;
    if (template?.spec === undefined) return [];
    // The controller of a StatefulSet adds the volumes of its claims.
    const claimed = (spec?.volumeClaimTemplates ?? []).map(({ metadata: { name } }) => ({ name, persistentVolumeClaim: { claimName: `${name}-0` } }));
    const volumes = [...template.spec.volumes ?? [], ...claimed];
    return [{ apiVersion: 'v1', kind: 'Pod', metadata: { ...template.metadata, name: `${kind.toLowerCase()}-${metadata.name}`.slice(0, 63) }, spec: { ...template.spec, ...(volumes.length === 0 ? {} : { volumes }) } }];
  });
}
