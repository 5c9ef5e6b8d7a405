/** The part of JSON Schema (and of the OpenAPI dialect of Kubernetes) that the validators read or write. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  required?: string[];
  nullable?: boolean;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  allOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  not?: JsonSchema;
  [keyword: string]: unknown;
}

/** The nodes of these keywords are schemas or lists of them; `properties` is a map and handled by itself. */
export const BRANCHES = ['allOf', 'anyOf', 'oneOf'] as const;

/** Calls `change` for every property schema, so that each dialect writes only its own recursion. */
export function mapProperties(schema: JsonSchema, change: (property: JsonSchema) => JsonSchema): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, change(property)]));
}

/** A copy without the keywords that say nothing about validity: prose, defaults and the extensions of Kubernetes. */
export function withoutProse(schema: JsonSchema): JsonSchema {
  const kept = Object.entries(schema).filter(([keyword]) =>
    keyword !== 'description' && keyword !== 'default' && keyword !== 'nullable' && !keyword.startsWith('x-kubernetes-'));
  return Object.fromEntries(kept);
}
