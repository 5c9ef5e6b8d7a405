import type { CustomResource } from '../custom-resources';

/** Replicas by HTTP requests: https://keda.sh/http-add-on/ */
export interface HttpScaledObject extends CustomResource<'http.keda.sh/v1alpha1', 'HTTPScaledObject'> {
  readonly spec: {
    readonly hosts: readonly string[];
    readonly pathPrefixes?: readonly string[];
    readonly scaleTargetRef: { readonly apiVersion: string; readonly kind: string; readonly name: string; readonly service: string; readonly port: number };
    readonly replicas: { readonly min: number; readonly max: number };
    readonly scaledownPeriod?: number;
    readonly scalingMetric:
      | { readonly concurrency: { readonly targetValue: number } }
      | { readonly requestRate: { readonly targetValue: number; readonly window: string; readonly granularity: string } };
  };
}
