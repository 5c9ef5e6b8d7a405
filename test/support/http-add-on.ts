import type { JsonSchema } from './json-schema';

const text: JsonSchema = { type: 'string' };
const texts: JsonSchema = { type: 'array', items: text };
const whole: JsonSchema = { type: 'integer' };
const object = (properties: Record<string, JsonSchema>, required: string[] = []): JsonSchema => ({ type: 'object', properties, required });

/** What KEDA's HTTP add-on takes in an HTTPScaledObject (http.keda.sh/v1alpha1, versions 0.10 to 0.16), by its reference: `shared` has no definition of it. */
export const httpScaledObjectSchema = object({
  spec: object({
    hosts: texts,
    pathPrefixes: texts,
    headers: { type: 'array', items: object({ name: text, value: text }, ['name']) },
    scaleTargetRef: object({ apiVersion: text, kind: text, name: text, service: text, port: whole, portName: text }, ['service']),
    replicas: object({ min: whole, max: whole }),
    scaledownPeriod: whole,
    initialCooldownPeriod: whole,
    scalingMetric: object({ concurrency: object({ targetValue: whole }), requestRate: object({ targetValue: whole, window: text, granularity: text }) }),
  }, ['scaleTargetRef']),
});
