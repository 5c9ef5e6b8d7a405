import type { Construct } from 'constructs';
import type { ObjectMeta } from 'kubernetes-types/meta/v1';
import { tidy } from './close/tidy';
import type { At } from './rules';

/** An object as it stands in a manifest; every kind has more fields than these. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ObjectMeta & { readonly name: string };
}

/** The component, part or declaration of the model that an object was made for. */
export interface Owner extends Construct {
  readonly path: string;
  readonly name: string;
}

const OWNER = Symbol('owner');

/**
 * The finished form of an object: in its namespace, with its keys in order, and with a note of what it was made for,
 * where neither a manifest nor a comparison of two objects will show it.
 */
export function finished<T extends KubernetesObject>(object: T, owner: Owner | undefined, { options: { namespace } }: At): T {
  const stays = namespace === undefined || isClusterScoped(object) || object.metadata.namespace !== undefined;
  // A namespace that comes later is a token where a string will be.
  const form = tidy(stays ? object : { ...object, metadata: { ...object.metadata, namespace: namespace as string } });
  return Object.defineProperty(form, OWNER, { value: owner });
}

/** Whether an object has the form that {@link finished} gives. Rules of other packages may leave that to us. */
export function isFinished(object: KubernetesObject): boolean {
  return OWNER in object;
}

/** What an object was made for. Undefined for objects of rules that did not say. */
export function ownerOf(object: KubernetesObject): Owner | undefined {
  return (object as { [OWNER]?: Owner })[OWNER];
}

const STEM = Symbol('stem');

/** Notes what tells an object from others of its kind where its name follows from its content or comes later. */
export function called<T extends KubernetesObject>(stem: string, object: T): T {
  return Object.defineProperty(object, STEM, { value: stem });
}

/** What tells an object from others of its kind and namespace: its name, unless {@link called} says otherwise. */
export function stemOf(object: KubernetesObject): string {
  return (object as { [STEM]?: string })[STEM] ?? object.metadata.name;
}

/** With the three fields that every object has in front, and the others in their order: how cdk8s writes objects. */
export function ordered({ apiVersion, kind, metadata, ...rest }: KubernetesObject): KubernetesObject {
  return { apiVersion, kind, metadata, ...rest };
}

const CLUSTER_SCOPED = new Set([
  // Of Kubernetes.
  'APIService', 'CertificateSigningRequest', 'ClusterRole', 'ClusterRoleBinding', 'ClusterTrustBundle', 'ComponentStatus', 'CSIDriver', 'CSINode', 'CustomResourceDefinition', 'DeviceClass', 'DeviceTaintRule', 'FlowSchema',
  'IngressClass', 'IPAddress', 'MutatingAdmissionPolicy', 'MutatingAdmissionPolicyBinding', 'MutatingWebhookConfiguration', 'Namespace', 'Node', 'PersistentVolume', 'PriorityClass', 'PriorityLevelConfiguration',
  'ResourceSlice', 'RuntimeClass', 'SelfSubjectAccessReview', 'SelfSubjectReview', 'SelfSubjectRulesReview', 'ServiceCIDR', 'StorageClass', 'StorageVersionMigration', 'SubjectAccessReview', 'TokenReview',
  'ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding', 'ValidatingWebhookConfiguration', 'VolumeAttachment', 'VolumeAttributesClass',
  // Of what applications here have to do with.
  'ClusterExternalSecret', 'ClusterIssuer', 'ClusterSecretStore', 'ClusterTriggerAuthentication', 'GatewayClass',
]);

/** Whether objects of a kind live in no namespace. */
export function isClusterScoped({ kind }: { readonly kind: string }): boolean {
  return CLUSTER_SCOPED.has(kind);
}
