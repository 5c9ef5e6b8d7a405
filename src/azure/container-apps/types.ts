import type { Text } from '../shared/expression';
import type { Identity, IdentityBlock } from '../shared/identity';
import type { AzureResource } from '../shared/resource';
import type { Workspace } from '../shared/logs';
import type { RoleAssignment } from '../shared/registry';
import type { IngressConfiguration, NewEnvironment } from './environment-options';
import type { Certificate, DomainArgs, HttpRouteConfig, ManagedCertificate } from './host-types';

export type * from './host-types';

/** Arguments in the words of `@pulumi/azure-native`. They are types of our own: the SDK's cost every consumer seconds of type checking, and have no room for expressions. */
export interface EnvArgs { readonly name: string; readonly value?: Text; readonly secretRef?: string }

/** What the platform knows of images and processes. */
export interface ContainerArgs {
  readonly name: string;
  readonly image: Text;
  readonly command?: readonly Text[];
  readonly args?: readonly Text[];
  readonly env?: readonly EnvArgs[];
  readonly resources: { readonly cpu: number; readonly memory: string };
  readonly volumeMounts?: readonly VolumeMountArgs[];
}

/** A container that runs as long as its replica: the component's own, or a sidecar. */
export interface MainContainerArgs extends ContainerArgs { readonly probes?: readonly ProbeArgs[] }

export interface VolumeMountArgs { readonly volumeName: string; readonly mountPath: string }

export interface ProbeArgs {
  readonly type: 'Liveness' | 'Readiness' | 'Startup';
  readonly httpGet?: {
    readonly path: string;
    readonly port: number;
    readonly scheme: 'HTTP' | 'HTTPS';
    readonly httpHeaders?: readonly { readonly name: string; readonly value: string }[];
  };
  readonly tcpSocket?: { readonly port: number };
  readonly initialDelaySeconds?: number;
  readonly periodSeconds: number;
  readonly timeoutSeconds: number;
  readonly successThreshold: number;
  readonly failureThreshold: number;
}

export interface VolumeArgs {
  readonly name: string;
  readonly storageType: 'AzureFile' | 'EmptyDir' | 'NfsAzureFile' | 'Secret';
  readonly mountOptions?: string;
  /** The environment's storage behind `AzureFile`. */
  readonly storageName?: Text;
  readonly secrets?: readonly { readonly path: string; readonly secretRef: string }[];
}

/** A secret of an app or of a Dapr component: a value, or where a key vault keeps it. */
export interface SecretArgs { readonly name: string; readonly value?: Text; readonly keyVaultUrl?: Text; readonly identity?: Text }

export interface IngressArgs {
  readonly external: boolean;
  readonly targetPort: number;
  readonly transport: 'auto' | 'http2' | 'tcp';
  readonly exposedPort?: number;
  readonly allowInsecure?: boolean;
  readonly additionalPortMappings?: readonly { readonly external: boolean; readonly targetPort: number; readonly exposedPort: number }[];
  readonly corsPolicy?: CorsPolicyArgs;
  readonly ipSecurityRestrictions?: readonly { readonly name: string; readonly action: 'Allow' | 'Deny'; readonly ipAddressRange: string }[];
  readonly stickySessions?: { readonly affinity: 'sticky' };
  readonly customDomains?: readonly DomainArgs[];
  readonly traffic?: readonly { readonly revisionName?: string; readonly latestRevision?: boolean; readonly weight: number; readonly label?: string }[];
}

export interface CorsPolicyArgs {
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  readonly allowedHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly allowCredentials: boolean;
  readonly maxAge: number;
}

export interface DaprArgs {
  readonly enabled: true;
  readonly appId: string;
  readonly appPort?: number;
  readonly appProtocol: 'http' | 'grpc';
  readonly maxConcurrency?: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
  readonly enableApiLogging: boolean;
  readonly httpMaxRequestSize: number;
  readonly httpReadBufferSize: number;
  readonly appHealth?: {
    readonly enabled: true;
    readonly path: string;
    readonly probeIntervalSeconds: number;
    readonly probeTimeoutMilliseconds: number;
    readonly threshold: number;
  };
}

export interface RuleAuthArgs { readonly triggerParameter: string; readonly secretRef: string }

/** Exactly one of `custom`, `http` and `tcp`. */
export interface ScaleRuleArgs {
  readonly name: string;
  readonly custom?: { readonly type: string; readonly metadata: Readonly<Record<string, Text>>; readonly auth?: readonly RuleAuthArgs[]; readonly identity?: Text };
  readonly http?: { readonly metadata: Readonly<Record<string, Text>>; readonly auth?: readonly RuleAuthArgs[]; readonly identity?: Text };
  readonly tcp?: { readonly metadata: Readonly<Record<string, Text>>; readonly auth?: readonly RuleAuthArgs[]; readonly identity?: Text };
}

export interface ScaleArgs {
  readonly minReplicas: number;
  readonly maxReplicas: number;
  readonly pollingInterval?: number;
  readonly cooldownPeriod?: number;
  readonly rules?: readonly ScaleRuleArgs[];
}

export interface ContainerAppArgs {
  readonly containerAppName: string;
  /** Functions. The SDK's own list of kinds is older; the service takes more. */
  readonly kind?: 'functionapp';
  readonly resourceGroupName: Text;
  readonly location: Text;
  readonly environmentId: Text;
  readonly workloadProfileName?: string;
  readonly identity?: IdentityBlock<'SystemAssigned,UserAssigned'>;
  readonly configuration: {
    readonly activeRevisionsMode: 'Single' | 'Multiple';
    readonly maxInactiveRevisions?: number;
    readonly ingress?: IngressArgs;
    readonly dapr?: DaprArgs;
    readonly registries?: readonly { readonly server: Text; readonly identity?: Text; readonly username?: Text; readonly passwordSecretRef?: string }[];
    readonly secrets?: readonly SecretArgs[];
  };
  readonly template: {
    readonly revisionSuffix?: string;
    readonly containers: readonly MainContainerArgs[];
    readonly initContainers?: readonly ContainerArgs[];
    readonly scale: ScaleArgs;
    readonly terminationGracePeriodSeconds?: number;
    readonly volumes?: readonly VolumeArgs[];
  };
  readonly tags?: Readonly<Record<string, Text>>;
}

/** How often a job's container runs in one execution. */
export interface JobRunArgs { readonly parallelism: number; readonly replicaCompletionCount: number }

/** A rule of a job has no wrapper for its kind. */
export interface JobRuleArgs {
  readonly name: string;
  readonly type: string;
  readonly metadata: Readonly<Record<string, Text>>;
  readonly auth?: readonly RuleAuthArgs[];
  readonly identity?: Text;
}

/** What starts a job: exactly the one member that belongs to `triggerType`. */
export interface JobTriggerArgs {
  readonly triggerType: 'Event' | 'Manual' | 'Schedule';
  readonly manualTriggerConfig?: JobRunArgs;
  readonly scheduleTriggerConfig?: JobRunArgs & { readonly cronExpression: string };
  readonly eventTriggerConfig?: JobRunArgs & {
    readonly scale: { readonly minExecutions: number; readonly maxExecutions: number; readonly pollingInterval?: number; readonly rules: readonly JobRuleArgs[] };
  };
}

export interface JobArgs {
  readonly jobName: string;
  readonly resourceGroupName: Text;
  readonly location: Text;
  readonly environmentId: Text;
  readonly workloadProfileName?: string;
  readonly identity?: IdentityBlock<'SystemAssigned,UserAssigned'>;
  readonly configuration: JobTriggerArgs & Pick<ContainerAppArgs['configuration'], 'registries' | 'secrets'> & {
    readonly replicaTimeout: number;
    readonly replicaRetryLimit: number;
  };
  readonly template: Omit<ContainerAppArgs['template'], 'revisionSuffix' | 'scale' | 'terminationGracePeriodSeconds'>;
  readonly tags?: Readonly<Record<string, Text>>;
}

export interface DaprComponentArgs {
  readonly componentName: string;
  readonly environmentName: Text;
  readonly resourceGroupName: Text;
  readonly componentType: string;
  readonly version: string;
  readonly ignoreErrors: boolean;
  readonly initTimeout?: string;
  readonly secretStoreComponent?: string;
  readonly metadata: readonly { readonly name: string; readonly value?: Text; readonly secretRef?: string }[];
  readonly secrets?: readonly SecretArgs[];
  readonly scopes?: readonly string[];
}

export interface ManagedEnvironmentArgs {
  readonly environmentName: string;
  readonly resourceGroupName: Text;
  readonly location: Text;
  readonly identity?: IdentityBlock;
  readonly appLogsConfiguration: {
    readonly destination: 'log-analytics' | 'azure-monitor' | 'none';
    readonly logAnalyticsConfiguration?: { readonly customerId: Text; readonly sharedKey: Text };
  };
  readonly workloadProfiles?: readonly { readonly name: string; readonly workloadProfileType: string; readonly minimumCount?: number; readonly maximumCount?: number }[];
  readonly vnetConfiguration?: { readonly infrastructureSubnetId: Text; readonly internal: boolean };
  readonly zoneRedundant?: boolean;
  readonly infrastructureResourceGroup?: string;
  readonly publicNetworkAccess?: 'Enabled' | 'Disabled';
  readonly daprAIConnectionString?: Text;
  readonly daprAIInstrumentationKey?: Text;
  readonly ingressConfiguration?: IngressConfiguration;
  readonly peerAuthentication?: NewEnvironment['peerAuthentication'];
  readonly peerTrafficConfiguration?: NewEnvironment['peerTrafficConfiguration'];
  readonly tags?: Readonly<Record<string, Text>>;
}

export interface EnvironmentStorageArgs {
  readonly storageName: string;
  readonly environmentName: Text;
  readonly resourceGroupName: Text;
  readonly properties: {
    readonly nfsAzureFile?: { readonly server: Text; readonly shareName: Text; readonly accessMode: 'ReadOnly' | 'ReadWrite' };
    readonly azureFile?: { readonly accountName: Text; readonly accountKey?: Text; readonly accountKeyVaultProperties?: { readonly keyVaultUrl: Text; readonly identity: Text }; readonly shareName: Text; readonly accessMode: 'ReadOnly' | 'ReadWrite' };
  };
}

export type ContainerApp = AzureResource<'app:ContainerApp', ContainerAppArgs>;
export type Job = AzureResource<'app:Job', JobArgs>;
export type DaprComponentResource = AzureResource<'app:DaprComponent', DaprComponentArgs>;
export type EnvironmentStorage = AzureResource<'app:ManagedEnvironmentsStorage', EnvironmentStorageArgs>;
export type ManagedEnvironment = AzureResource<'app:ManagedEnvironment', ManagedEnvironmentArgs>;

/** Every resource that this target makes. */
export type ContainerAppsResource = Certificate | ContainerApp | HttpRouteConfig | Job | ManagedCertificate | DaprComponentResource | EnvironmentStorage | ManagedEnvironment | Workspace | Identity | RoleAssignment;
