import type { Input } from '../shared/input';

/** An environment that is there already. A `ManagedEnvironment` resource of `@pulumi/azure-native` is one. */
export interface ExistingEnvironment {
  readonly id: Input<string>;
  readonly name: Input<string>;
  /** The domain under which its apps answer. */
  readonly defaultDomain: Input<string>;
}

/** Machines that an environment has. */
export interface ExistingProfile {
  /** The name that apps choose it by. */
  readonly name: string;
  /** `Consumption`, or a size of dedicated machines such as `D4`. */
  readonly type: string;
  /**
   * Labels by which a `Placement` finds these machines, such as `{ pool: 'gpu' }`. They are not sent to Azure. Every profile has some by itself: `kubernetes.io/os`
   * and `kubernetes.io/arch`, `agentpool` and `kubernetes.azure.com/agentpool` with its name, `node.kubernetes.io/instance-type` with its type.
   * @default - none of its own
   */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Machines that an environment can run apps on. */
export interface WorkloadProfile extends ExistingProfile {
  /** The fewest machines; of dedicated profiles alone. @default - the platform decides */
  readonly minimumCount?: number;
  /** The most machines; of dedicated profiles alone. @default - the platform decides */
  readonly maximumCount?: number;
}

/** The ingress of an environment on machines of its own. */
export interface IngressConfiguration {
  /** The workload profile that it runs on: one of dedicated machines that no app uses. */
  readonly workloadProfileName: string;
  /** How many of it run, two at least. */
  readonly scale: { readonly minReplicas: number; readonly maxReplicas: number };
  /** Seconds that connections get to end, 0 to 3600. @default 480 */
  readonly terminationGracePeriodSeconds?: number;
  /** How many headers a request may have, from 1. @default 100 */
  readonly headerCountLimit?: number;
  /** Minutes after which a request is ended on which nothing happens, 4 to 30. @default 4 */
  readonly requestIdleTimeout?: number;
}

/** An environment that the deployment creates. */
export interface NewEnvironment {
  /** Its name in Azure. @default - made of the application's id */
  readonly name?: string;
  /**
   * Machines to run apps on. An empty list makes an environment without profiles, where an app has at most 2 cores
   * and 4 Gi.
   * @default - the profile `Consumption`
   */
  readonly workloadProfiles?: readonly WorkloadProfile[];
  /** The resource id of the subnet it lives in. @default - a network of the platform's own */
  readonly infrastructureSubnetId?: Input<string>;
  /** The resource group that the platform makes for machines and addresses; with workload profiles alone. @default - the platform names it */
  readonly infrastructureResourceGroup?: string;
  /** Whether it can be reached from its network alone; needs a subnet. @default false */
  readonly internal?: boolean;
  /** Whether replicas are spread over zones; needs a subnet. @default false */
  readonly zoneRedundant?: boolean;
  /** Whether there is a way in from the internet: without it private endpoints are the way in. Not `Enabled` together with `internal`. @default - the platform's own choice */
  readonly publicNetworkAccess?: 'Enabled' | 'Disabled';
  /** The connection string of the Application Insights that Dapr sends traces of calls to. It is a secret. @default - no traces */
  readonly daprAIConnectionString?: Input<string>;
  /** The instrumentation key of an Application Insights, where there is no connection string. It is a secret. @default - no traces */
  readonly daprAIInstrumentationKey?: Input<string>;
  /** What looks into requests before they reach apps, on machines of its own. @default - the platform's own, without a choice */
  readonly ingressConfiguration?: IngressConfiguration;
  /** Whether apps prove to each other who they are. @default - they do not */
  readonly peerAuthentication?: { readonly mtls: { readonly enabled: boolean } };
  /** Whether what apps say to each other is encrypted. @default - it is not */
  readonly peerTrafficConfiguration?: { readonly encryption: { readonly enabled: boolean } };
  /**
   * Where logs go: to a new workspace that keeps them for 30 days, to an existing one, to Azure Monitor, or nowhere.
   * @default 'workspace'
   */
  readonly logs?: 'workspace' | 'azure-monitor' | 'none' | { readonly customerId: Input<string>; readonly sharedKey: Input<string> };
}
