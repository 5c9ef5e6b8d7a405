import type { Workload } from '../../model/components/workload';
import type { Text } from '../shared/expression';
import type { Native } from './native';
import type { ContainerArgs, IpRuleArgs, ProfileArgs, SiteConfigArgs, StorageArgs } from './types';

/** Arguments that may still be edited. */
export type Editable<T> = { -readonly [K in keyof T]: T[K] };

/** A container with what of it becomes app settings. */
export interface ContainerDraft {
  readonly args: Editable<ContainerArgs>;
  /** Values by the name that the container sees. */
  readonly env: Map<string, Text>;
  /** Whether it is no container of the author's, such as daprd. @default false */
  readonly helper?: boolean;
}

/** How many instances of a site there are. */
export type Instances =
  | { readonly kind: 'fixed'; readonly replicas: number }
  /** The machines of its plan come and go by rules. */
  | { readonly kind: 'rules'; readonly min: number; readonly max: number; readonly profiles: readonly ProfileArgs[] }
  /** The platform decides by requests. */
  | { readonly kind: 'elastic'; readonly min: number; readonly max: number };

/** A component on its way to a site. Traits edit it; then it becomes resources. */
export interface SiteDraft {
  readonly component: Workload<any, any, any>;
  /** The name of the site. */
  readonly name: string;
  readonly main: ContainerDraft;
  /** Containers beside it. */
  readonly sidecars: ContainerDraft[];
  readonly siteConfig: Editable<SiteConfigArgs>;
  /** Settings that are for the platform, and for no container. */
  readonly platformSettings: Map<string, Text>;
  /** Entries for the environment of the component's containers that have none of that name. */
  readonly sharedEnv: Map<string, Text>;
  instances: Instances;
  clientAffinity: boolean;
  /** Rules for addresses of the author's. */
  readonly ipRules: IpRuleArgs[];
  /** File shares by name. */
  readonly storage: Map<string, StorageArgs['properties'][string]>;
  /** Who reads key vaults for its settings: a site has one identity for that. */
  readonly vault: { identity?: Text };
  /** Resource ids of the identities it acts by. */
  readonly identities: Set<Text>;
  /** Whether it has an identity of its own. */
  systemIdentity: boolean;
  /** Host names of its own, and whether they have a certificate. */
  readonly hosts: Map<string, boolean>;
  /** Whether new versions of it take over by canaries. */
  isGradual: boolean;
  /** The canary's percentage, where one is on its way. */
  canary?: { readonly weight: number; readonly stableImage: Text };
  /** Functions that edit the arguments once they are complete. */
  readonly natives: Native<any>[];
  /** Azure tags by name. */
  readonly tags: Map<string, Text>;
}
