import { BRANCHES, mapProperties, withoutProse, type JsonSchema } from './json-schema';

function isOpen(schema: JsonSchema): boolean {
  return schema['x-kubernetes-preserve-unknown-fields'] === true;
}

/** What the API server adds to an object that is a whole Kubernetes object of its own. */
function embedded(properties: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' }, ...properties };
}

function closedObject(schema: JsonSchema, copy: JsonSchema): void {
  const properties = mapProperties(schema, closedStructural);
  copy.properties = schema['x-kubernetes-embedded-resource'] ? embedded(properties) : properties;
  if (typeof schema.additionalProperties === 'object') copy.additionalProperties = closedStructural(schema.additionalProperties);
  // Pruning removes everything undeclared, also from an object that declares nothing at all.
  else if (schema.additionalProperties === undefined && !isOpen(schema)) copy.additionalProperties = false;
}

/**
 * Turns the structural schema of a custom resource into JSON Schema that refuses what the API server would prune.
 *
 * The branches of allOf, anyOf, oneOf and not only restrict values; by the rules of structural schemas they declare no
 * fields, so they stay as they are.
 */
export function closedStructural(schema: JsonSchema): JsonSchema {
  const copy = withoutProse(schema);
  for (const branch of BRANCHES) if (schema[branch]) copy[branch] = schema[branch].map(withoutProse);
  if (schema['x-kubernetes-int-or-string']) copy.type = ['integer', 'string'];
  if (schema.type === 'object') closedObject(schema, copy);
  if (schema.items) copy.items = closedStructural(schema.items);
  if (schema.nullable && copy.type !== undefined) {
    copy.type = [copy.type, 'null'].flat();
    if (copy.enum) copy.enum = [...copy.enum, null];
  }
  return copy;
}

/** The schema of a whole custom resource; the definition describes its metadata only as 'an object'. */
export function closedCustomResource(schema: JsonSchema, apiVersion: string, kind: string, metadata: JsonSchema): JsonSchema {
  const copy = closedStructural(schema);
  copy.properties = { ...copy.properties, apiVersion: { const: apiVersion }, kind: { const: kind }, metadata };
  return copy;
}
