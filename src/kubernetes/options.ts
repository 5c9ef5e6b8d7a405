import type { KubernetesBindings, ObjectName, Text } from './bindings';
import type { CertificateIssuer, GatewayOptions, IngressController, LoadBalancerOptions, NetworkPolicyOptions } from './network-options';
import type { VolumeBinding } from './volume-bindings';

/** The Pod Security Standards. */
export type PodSecurityStandard = 'privileged' | 'baseline' | 'restricted';

/** What the containers of every pod may do. */
export interface PodSecurity {
  /**
   * `baseline` runs ordinary images: the system calls of the container runtime's default profile, no way to gain
   * privileges. `restricted` asks for a user other than root and takes all capabilities away. `privileged` starts from
   * the same defaults as `baseline` and lets a component ask for anything with the trait `SecurityContext`.
   */
  readonly standard: PodSecurityStandard;
  /** The user that processes run as. @default - the image's own */
  readonly runAsUser?: number;
  /** The group that processes run as. @default - the image's own */
  readonly runAsGroup?: number;
  /** The group that owns mounted volumes. @default - none: files of volumes are readable by everyone in the pod */
  readonly fsGroup?: number;
  /** Whether containers may write to their volumes alone. @default false */
  readonly readOnlyRootFilesystem?: boolean;
}

/** What concerns the routes of an application as a whole. */
export interface IngressOptions {
  /** The class of routes from outside. @default - the cluster's default class */
  readonly className?: string;
  /** The class of routes that stay inside the network. @default - none: such routes are refused */
  readonly internalClassName?: string;
  /** Annotations for the Ingress objects, such as the issuer of certificates. @default - none */
  readonly annotations?: Readonly<Record<string, Text>>;
  /** The secret with the certificate of routes with `tls: true`. @default - the name of the Ingress with `-tls` behind it */
  readonly tlsSecretName?: string;
  /**
   * The program that answers for the classes. What only some of them can do (Cors, IpRestrictions, SessionAffinity by
   * cookie) is written in its words.
   * @default - none is assumed: such traits are refused
   */
  readonly controller?: IngressController;
  /** Who issues the certificates of routes with `tls: true`: an issuer of cert-manager. @default - nobody */
  readonly issuer?: CertificateIssuer;
}

/** Where the interceptor of KEDA's HTTP add-on is, which counts requests and wakes what sleeps. */
export interface HttpInterceptorOptions {
  /** The name of its Service in the cluster. @default 'keda-add-ons-http-interceptor-proxy.keda.svc.cluster.local' */
  readonly host?: string;
  /** The port of its Service. @default 8080 */
  readonly port?: number;
}

/** How metrics are collected. */
export interface MetricsOptions {
  /**
   * The objects of the Prometheus operator, for Services or for pods, or annotations on the pods. A port that no
   * Service has, or that two have as those of a StatefulService do, is always asked for by a PodMonitor.
   * @default 'ServiceMonitor'
   */
  readonly with?: 'ServiceMonitor' | 'PodMonitor' | 'annotations';
  /** Labels by which a Prometheus chooses its monitors, such as `{ release: 'kube-prometheus-stack' }`. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A controller that gives a new version a growing share. */
export type RolloutController = 'argo-rollouts';

/** How an application runs on a cluster. */
export interface KubernetesOptions extends KubernetesBindings {
  /**
   * The namespace of all objects, which is there already. A chart has to know it; a deployment through Pulumi takes an output.
   * @default - none is written: the one that the manifests are applied to
   */
  readonly namespace?: Text;
  /**
   * The oldest cluster the manifests must run on. From '1.29' on, sidecars are native ones.
   * @default '1.27'
   */
  readonly kubernetesVersion?: string;
  /** What containers may do. @default 'baseline' */
  readonly podSecurity?: PodSecurityStandard | PodSecurity;
  /**
   * The volumes of type `existing`, by their names, or by `<component>/<volume>` where components have different ones of
   * a name.
   * @default - none: every such volume must be bound
   */
  readonly volumes?: Readonly<Record<string, VolumeBinding>>;
  /**
   * Service accounts that are there already, by the ids of the components whose pods run under them. Whether the pods
   * get a token of the API server is then the account's own decision.
   * @default - the namespace's own account, without a token
   */
  readonly serviceAccounts?: Readonly<Record<string, ObjectName>>;
  /** How routes are made, as Ingress objects. @default - the cluster's default class, no annotations */
  readonly ingress?: IngressOptions;
  /** The interceptor that components with an HttpScaler are called through. @default - as its chart installs it */
  readonly httpInterceptor?: HttpInterceptorOptions;
  /** Names of Secrets in the namespace that private images are pulled with, by every pod. @default - none */
  readonly imagePullSecrets?: readonly Text[];
  /** How metrics are collected. @default - by ServiceMonitors */
  readonly metrics?: MetricsOptions;
  /** The Gateway that routes belong to, as HTTPRoute objects in the place of Ingress objects. @default - none */
  readonly gateway?: GatewayOptions;
  /** How load balancers are made. @default - the cluster's own way */
  readonly loadBalancer?: LoadBalancerOptions;
  /** What policies of the trait NetworkIsolation have to know of the cluster. @default - usual names */
  readonly networkPolicy?: NetworkPolicyOptions;
  /** What runs in the cluster and brings canaries on their way: Argo Rollouts. @default - nothing: canaries are refused */
  readonly rolloutController?: RolloutController;
  /** The numbers that node ports may have, as the API server was told with `--service-node-port-range`. @default '30000-32767' */
  readonly nodePortRange?: string;
}

/** The names of all options: what else stands there is a misspelling. */
export const OPTION_NAMES = [
  'namespace', 'kubernetesVersion', 'podSecurity', 'ingress', 'gateway', 'loadBalancer', 'networkPolicy', 'nodePortRange', 'httpInterceptor', 'imagePullSecrets', 'metrics', 'rolloutController',
  'secrets', 'config', 'parameters', 'serviceAccounts', 'volumes',
] as const satisfies readonly (keyof KubernetesOptions)[];

/** The minor version of `1.<minor>`, or undefined where the text is no supported version. */
export function minorVersion({ kubernetesVersion = '1.27' }: KubernetesOptions): number | undefined {
  const match = typeof kubernetesVersion === 'string' ? /^1\.(\d{2})$/.exec(kubernetesVersion) : null;
  return match !== null && Number(match[1]) >= 27 ? Number(match[1]) : undefined;
}

/** Whether a sidecar can be one for Kubernetes too, without a feature to be switched on: from 1.29. */
export function hasNativeSidecars(options: KubernetesOptions): boolean {
  return (minorVersion(options) ?? 0) >= 29;
}
