import type { HorizontalPodAutoscalerBehavior } from 'kubernetes-types/autoscaling/v2';
import type { JobSpec } from 'kubernetes-types/batch/v1';
import type { ObjectMeta } from 'kubernetes-types/meta/v1';

/** The fields of custom resources that this target writes. The definitions have more. */
export interface CustomResource<Version extends string, Kind extends string> {
  readonly apiVersion: Version;
  readonly kind: Kind;
  readonly metadata: ObjectMeta & { readonly name: string };
}

/** Replicas by events: https://keda.sh/docs/latest/reference/scaledobject-spec/ */
export interface ScaledObject extends CustomResource<'keda.sh/v1alpha1', 'ScaledObject'> {
  readonly spec: {
    readonly scaleTargetRef: { readonly apiVersion?: string; readonly kind?: string; readonly name: string };
    readonly idleReplicaCount?: number;
    readonly minReplicaCount: number;
    readonly maxReplicaCount: number;
    readonly pollingInterval?: number;
    readonly cooldownPeriod?: number;
    readonly initialCooldownPeriod?: number;
    readonly fallback?: { readonly failureThreshold: number; readonly replicas: number; readonly behavior?: string };
    readonly advanced?: { readonly horizontalPodAutoscalerConfig: { readonly behavior: HorizontalPodAutoscalerBehavior } };
    readonly triggers: readonly ScaleTrigger[];
  };
}

/** A Job for each event: https://keda.sh/docs/latest/reference/scaledjob-spec/ */
export interface ScaledJob extends CustomResource<'keda.sh/v1alpha1', 'ScaledJob'> {
  readonly spec: {
    jobTargetRef: JobSpec;
    pollingInterval?: number;
    minReplicaCount: number;
    maxReplicaCount: number;
    successfulJobsHistoryLimit?: number;
    failedJobsHistoryLimit?: number;
    rollout?: { strategy: 'gradual' | 'immediate' };
    scalingStrategy?: {
      strategy?: string;
      customScalingQueueLengthDeduction?: number;
      customScalingRunningJobPercentage?: string;
      multipleScalersCalculation?: string;
    };
    triggers: readonly ScaleTrigger[];
  };
}

export interface ScaleTrigger {
  readonly type: string;
  readonly name: string;
  readonly metricType?: 'AverageValue' | 'Value' | 'Utilization';
  readonly metadata: Readonly<Record<string, string>>;
  readonly useCachedMetrics?: boolean;
  readonly authenticationRef?: { readonly name: string; readonly kind?: string };
}

/** Where KEDA finds what a trigger authenticates with: https://keda.sh/docs/latest/concepts/authentication/ */
export interface TriggerAuthentication extends CustomResource<'keda.sh/v1alpha1', 'TriggerAuthentication'> {
  readonly spec: {
    readonly podIdentity?: {
      readonly provider: string;
      readonly identityId?: string;
      readonly identityTenantId?: string;
      readonly identityAuthorityHost?: string;
      readonly identityOwner?: string;
      readonly roleArn?: string;
      readonly externalID?: string;
    };
    readonly secretTargetRef?: readonly { readonly parameter: string; readonly name: string; readonly key: string }[];
  };
}

/** A building block of Dapr: https://docs.dapr.io/reference/resource-specs/component-schema/ */
export interface DaprComponentResource extends CustomResource<'dapr.io/v1alpha1', 'Component'> {
  readonly spec: {
    readonly type: string;
    readonly version: string;
    readonly ignoreErrors?: boolean;
    readonly initTimeout?: string;
    readonly metadata: readonly DaprMetadata[];
  };
  readonly auth?: { readonly secretStore: string };
  readonly scopes?: readonly string[];
}

export type DaprMetadata = { readonly name: string } & (
  | { readonly value: string }
  | { readonly secretKeyRef: { readonly name: string; readonly key: string } }
);

/** What Traefik does with requests on their way: https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/overview/ */
export interface TraefikMiddleware extends CustomResource<'traefik.io/v1alpha1', 'Middleware'> {
  readonly spec: {
    readonly headers?: {
      readonly accessControlAllowOriginList?: readonly string[];
      readonly accessControlAllowOriginListRegex?: readonly string[];
      readonly accessControlAllowMethods?: readonly string[];
      readonly accessControlAllowHeaders?: readonly string[];
      readonly accessControlExposeHeaders?: readonly string[];
      readonly accessControlAllowCredentials?: boolean;
      readonly accessControlMaxAge?: number;
      readonly addVaryHeader?: boolean;
    };
    readonly ipAllowList?: { readonly sourceRange: readonly string[] };
  };
}

/** Routes of a Gateway: https://gateway-api.sigs.k8s.io/reference/spec/#httproute */
export interface HttpRoute extends CustomResource<'gateway.networking.k8s.io/v1', 'HTTPRoute'> {
  readonly spec: {
    readonly parentRefs: readonly { readonly name: string; readonly namespace?: string; readonly sectionName?: string }[];
    readonly hostnames?: readonly string[];
    readonly rules: readonly HttpRouteRule[];
  };
}

export interface HttpRouteRule {
  readonly matches: readonly { readonly path: { readonly type: 'PathPrefix' | 'Exact'; readonly value: string } }[];
  readonly filters?: readonly HttpRouteFilter[];
  readonly backendRefs?: readonly { readonly name: string; readonly port: number }[];
}

export type HttpRouteFilter =
  | { readonly type: 'RequestRedirect'; readonly requestRedirect: { readonly scheme: 'https'; readonly statusCode: 301 } }
  | { readonly type: 'CORS'; readonly cors: CorsFilter };

export interface CorsFilter {
  readonly allowOrigins: readonly string[];
  readonly allowMethods: readonly string[];
  readonly allowHeaders?: readonly string[];
  readonly exposeHeaders?: readonly string[];
  readonly allowCredentials?: true;
  readonly maxAge: number;
}
