import type { Text } from './bindings';

/** The Ingress controllers whose own words this target speaks: ingress-nginx from 1.4 on, Traefik from 3.0 on. */
export type IngressController = 'nginx' | 'traefik';

/** An issuer of cert-manager: the name of a ClusterIssuer, or either kind with its name. */
export type CertificateIssuer = string | { readonly kind: 'Issuer' | 'ClusterIssuer'; readonly name: string };

/** A Gateway of the Gateway API, and which of its listeners routes attach to. */
export interface GatewayReference {
  /** The name of the Gateway. */
  readonly name: string;
  /** Where it lives; its listeners must allow routes from the application's namespace. @default - the namespace of the routes */
  readonly namespace?: string;
  /** The listener for HTTP. Routes with TLS get a redirection there. @default - routes without TLS attach to all listeners */
  readonly sectionName?: string;
  /** The listener for HTTPS, which has the certificates. @default - none: routes with TLS are refused */
  readonly httpsSectionName?: string;
}

/** The Gateways that routes belong to. */
export interface GatewayOptions extends GatewayReference {
  /** The Gateway for routes that stay inside the network. @default - none: such routes are refused */
  readonly internal?: GatewayReference;
  /**
   * The oldest standard channel of the Gateway API that the manifests must run on. The filter for Cors is in it from
   * '1.5' on.
   * @default '1.0'
   */
  readonly version?: string;
}

/** What concerns the load balancers of an application. */
export interface LoadBalancerOptions {
  /** The class of load balancers. @default - the cluster's own */
  readonly className?: string;
  /** The class of load balancers that stay inside the network. @default - none */
  readonly internalClassName?: string;
  /** Annotations for Services of the type LoadBalancer. @default - none */
  readonly annotations?: Readonly<Record<string, Text>>;
  /**
   * Annotations that keep a load balancer inside the network, such as
   * `{ 'service.beta.kubernetes.io/azure-load-balancer-internal': 'true' }`.
   * @default - none: without them and without `internalClassName`, load balancers with `external: false` are refused
   */
  readonly internalAnnotations?: Readonly<Record<string, Text>>;
}

/** Pods of other owners, or addresses: exactly one of `namespace`, `namespaceLabels` and `cidr`. */
export interface NetworkPeer {
  /** The name of the namespace that the pods are in. */
  readonly namespace?: string;
  /** The labels of the namespaces that the pods are in; none for all namespaces. */
  readonly namespaceLabels?: Readonly<Record<string, string>>;
  /** The labels of the pods. @default - all pods of the namespaces */
  readonly podLabels?: Readonly<Record<string, string>>;
  /** A range of addresses, for what runs in no pod or in the network of its machine. */
  readonly cidr?: string;
}

/** What answers for DNS. */
export interface DnsPeer extends NetworkPeer {
  /** The port that its pods listen on. @default 53 */
  readonly port?: number;
}

/** What policies have to know of the cluster. */
export interface NetworkPolicyOptions {
  /** Where requests of routes come from: the pods of the Ingress controller or of the Gateway. @default - none: isolated components with routes are refused */
  readonly routesFrom?: readonly NetworkPeer[];
  /** Where metrics are asked for from: the pods of the collector. @default - none: isolated components with Metrics are refused */
  readonly metricsFrom?: readonly NetworkPeer[];
  /** What answers for DNS. @default - the pods labelled `k8s-app: kube-dns` in the namespace kube-system */
  readonly dns?: DnsPeer;
  /** Where Dapr's control plane runs. @default 'dapr-system' */
  readonly daprNamespace?: string;
  /** Where KEDA runs. @default 'keda' */
  readonly kedaNamespace?: string;
}
