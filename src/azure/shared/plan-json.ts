import type { AzureResource } from './resource';

/**
 * The resources of a plan as text, the same bytes for the same plan. Values that come later stand there as objects
 * with one key: `$ref` an output of another resource, `$secret` a secret by its name, `$deferred` a value of the
 * program, `$asIs` one that a Native trait put there, `$concat`, `$segment`, `$guid`, `$digest`, `$base64` and `$call` what is made
 * of these. No secret value is in it.
 */
export function planJson(resources: readonly AzureResource[]): string {
  return `${JSON.stringify(resources, null, 2)}\n`;
}
