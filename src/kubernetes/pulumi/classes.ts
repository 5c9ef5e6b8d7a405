import * as apps from '@pulumi/kubernetes/apps/v1';
import { CustomResource } from '@pulumi/kubernetes/apiextensions';
import * as autoscaling from '@pulumi/kubernetes/autoscaling/v2';
import * as batch from '@pulumi/kubernetes/batch/v1';
import * as core from '@pulumi/kubernetes/core/v1';
import * as networking from '@pulumi/kubernetes/networking/v1';
import * as policy from '@pulumi/kubernetes/policy/v1';
import * as rbac from '@pulumi/kubernetes/rbac/v1';
import * as scheduling from '@pulumi/kubernetes/scheduling/v1';
import * as storage from '@pulumi/kubernetes/storage/v1';
import type * as pulumi from '@pulumi/pulumi';

/** A class of the SDK. */
export type ResourceClass = new (name: string, args: any, opts?: pulumi.CustomResourceOptions) => pulumi.CustomResource;

/** The SDK's modules, by the versions of API that they are for. */
const MODULES: Readonly<Record<string, object>> = {
  'v1': core, 'apps/v1': apps, 'autoscaling/v2': autoscaling, 'batch/v1': batch, 'networking.k8s.io/v1': networking, 'policy/v1': policy,
  'rbac.authorization.k8s.io/v1': rbac, 'scheduling.k8s.io/v1': scheduling, 'storage.k8s.io/v1': storage,
};

/** The class of a built-in kind, which knows its former versions and what in it is secret; any other kind is a custom resource. */
export function classOf({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): ResourceClass {
  const known = (Object.hasOwn(MODULES, apiVersion) ? MODULES[apiVersion] : {}) as Readonly<Record<string, unknown>>;
  return Object.hasOwn(known, kind) && typeof known[kind] === 'function' ? known[kind] as ResourceClass : CustomResource;
}
