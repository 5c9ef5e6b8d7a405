import type { Deferred } from '../model/values/value';
import type { ExternalSecretBinding, KeyVaultBinding } from './secret-bindings';

/**
 * A text, or a value that becomes one: a token of cdk8s (`Lazy.any({ produce: () => ... })`), and for a deployment through
 * Pulumi an output.
 */
export type Text = string | Deferred;

/** An object that a construct stands for: a Secret, ConfigMap, claim or service account of cdk8s-plus, or an ApiObject. */
export interface NamedObject {
  readonly kind: string;
  readonly name: string;
}

/**
 * An object in the namespace of the application, by its name or by the construct that stands for it. For a deployment
 * through Pulumi the name can be an output.
 */
export type ObjectName = string | NamedObject | Deferred;

/** A Secret or ConfigMap that is in the cluster already, or that another construct makes. */
export interface ExistingBinding {
  /** The object, in the namespace of the application. */
  readonly existing: ObjectName;
  /**
   * The keys inside the object, by the keys of the model, where they differ.
   * @default - the keys of the model
   */
  readonly keys?: Readonly<Record<string, string>>;
}

/** Values that are written into a Secret of their own. They can be read in the manifest: keep it as a secret too. */
export interface SecretValues {
  /** The values, by the keys of the model. */
  readonly values: Readonly<Record<string, Text>>;
}

/** Values that are written into a ConfigMap of their own. */
export interface ConfigValues {
  /** The values, by the keys of the model. */
  readonly values: Readonly<Record<string, Text | number>>;
}

/** What a secret of the model is in the cluster. A construct alone is short for `{ existing: construct }`. */
export type SecretBinding = ExistingBinding | SecretValues | ExternalSecretBinding | KeyVaultBinding | NamedObject;

/** What a configuration of the model is in the cluster. A construct alone is short for `{ existing: construct }`. */
export type ConfigBinding = ExistingBinding | ConfigValues | NamedObject;

/** What a deployment binds to the declarations of the model, by their ids. */
export interface KubernetesBindings {
  /** @default - none: every secret in use must be bound */
  readonly secrets?: Readonly<Record<string, SecretBinding>>;
  /** @default - none: every configuration in use must be bound */
  readonly config?: Readonly<Record<string, ConfigBinding>>;
  /** @default - the defaults of the parameters */
  readonly parameters?: Readonly<Record<string, Text | number>>;
}
