import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapProperties, withoutProse, type JsonSchema } from './json-schema';

export type KubernetesVersion = '1.27.0' | '1.36.0';

interface GroupVersionKind { group: string; version: string; kind: string }

/** What the API server accepts as a quantity; the published schema says only 'string or number'. */
const QUANTITY = '^[+-]?(\\d+\\.?\\d*|\\.\\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\\d+)?$';

const SCALARS: Record<string, JsonSchema> = {
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { type: ['string', 'number'], pattern: QUANTITY },
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { type: ['string', 'integer'] },
};

/** Turns one published schema into one that refuses unknown fields, at every depth. */
function closed(schema: JsonSchema): JsonSchema {
  // Draft 4 ignores what stands beside a reference, newer drafts do not.
  if (schema.$ref) return { $ref: schema.$ref };
  const copy = withoutProse(schema);
  if (schema.format === 'int-or-string') return { type: ['string', 'integer'] };
  if (schema.properties) {
    copy.properties = mapProperties(schema, closed);
    copy.additionalProperties ??= false;
  }
  if (schema.items) copy.items = closed(schema.items);
  if (typeof schema.additionalProperties === 'object') copy.additionalProperties = closed(schema.additionalProperties);
  return copy;
}

/** The closed definitions of one Kubernetes version, and where to find the one of an apiVersion and kind. */
export interface Definitions {
  definitions: Record<string, JsonSchema>;
  nameOf: Map<string, string>;
}

/** The key under which `nameOf` lists a definition. */
export function typeKey(apiVersion: unknown, kind: unknown): string {
  return `${String(apiVersion)} ${String(kind)}`;
}

/** Reads the definitions of a Kubernetes version. */
export function readDefinitions(schemasDir: string, version: KubernetesVersion): Definitions {
  const file = join(schemasDir, 'kubernetes', version, '_definitions.json');
  const published = (JSON.parse(readFileSync(file, 'utf8')) as { definitions: Record<string, JsonSchema> }).definitions;
  const definitions: Record<string, JsonSchema> = {};
  const nameOf = new Map<string, string>();
  for (const [name, schema] of Object.entries(published)) {
    definitions[name] = SCALARS[name] ?? closed(schema);
    const types = (schema['x-kubernetes-group-version-kind'] ?? []) as GroupVersionKind[];
    // More than one entry marks the options of API calls, which are no objects of a manifest.
    const only = types.length === 1 ? types[0] : undefined;
    if (only) nameOf.set(typeKey(only.group ? `${only.group}/${only.version}` : only.version, only.kind), name);
  }
  return { definitions, nameOf };
}
