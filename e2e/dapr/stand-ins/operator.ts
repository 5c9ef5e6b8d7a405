import type { ComponentFile } from './dapr-component';

/** Secrets of a cluster: values by key, by the name of their Secret. */
export type ClusterSecrets = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * A Component as the operator of Dapr serves it to sidecars: secrets of the cluster are filled in, those of other stores
 * are left to the sidecar. Read in the sources of Dapr, pkg/operator/api/components.go.
 *
 * @throws Error when a Secret is not there, as the operator answers no sidecar then; a key that is not there leaves nothing
 */
export function served(component: ComponentFile, secrets: ClusterSecrets): ComponentFile {
  if (component.auth !== undefined && component.auth.secretStore !== 'kubernetes') return component;
  const metadata = component.spec.metadata.map((entry) => {
    if (entry.secretKeyRef === undefined) return entry;
    const { name, key } = entry.secretKeyRef;
    if (secrets[name] === undefined) throw new Error(`there is no Secret '${name}', which component '${component.metadata.name}' refers to`);
    return { name: entry.name, value: secrets[name][key] };
  });
  return { ...component, spec: { ...component.spec, metadata } };
}
