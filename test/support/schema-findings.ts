import type { ErrorObject } from 'ajv';

/** Writes a JSON pointer the way people write paths: `spec.containers[0].name`. */
function readable(pointer: string): string {
  const steps = pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce((path, step) => {
    if (/^\d+$/.test(step)) return `${path}[${step}]`;
    if (!/^[\w$-]+$/.test(step)) return `${path}['${step}']`;
    return path ? `${path}.${step}` : step;
  }, '');
}

function what(error: ErrorObject): string {
  switch (error.keyword) {
    case 'additionalProperties': return `unknown field '${error.params.additionalProperty}'`;
    case 'required': return `missing field '${error.params.missingProperty}'`;
    case 'enum': return `must be one of ${error.params.allowedValues.join(', ')}`;
    case 'const': return `must be '${error.params.allowedValue}'`;
    default: return error.message ?? error.keyword;
  }
}

/** Turns the errors of a validator into lines for people, each once, in the order of the schema's walk. */
export function findingsOf(subject: string, errors: readonly ErrorObject[]): string[] {
  const lines = errors.map((error) => [subject, readable(error.instancePath), what(error)].filter(Boolean).join(' '));
  return [...new Set(lines)];
}
