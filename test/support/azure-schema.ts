import { armBody } from './azure-body';
import { AZURE_RESOURCES } from './azure-resources';
import { AzureTypes } from './azure-types';
import { AzureWalk } from './azure-walk';

/** A resource as a plan or a registration has it: the SDK's type and the SDK's inputs. */
export interface SdkResource {
  /** `app:ContainerApp`, or the whole token `azure-native:app:ContainerApp`. */
  type: string;
  args: Record<string, unknown>;
}

/**
 * Validates a resource of the Pulumi SDK against the types of the service, in the API version that the SDK writes
 * (`default`) or in the newest stable one. Paths in the findings are those of the service's body.
 *
 * Placeholders are accepted wherever a single value stands: the text or number they become is not known yet.
 */
export function validateAzure(resource: SdkResource, which: 'default' | 'newest', schemasDir: string): string[] {
  const key = resource.type.replace(/^azure-native:/, '');
  const known = AZURE_RESOURCES[key];
  if (!known) return [`${resource.type}: no schema; known are ${Object.keys(AZURE_RESOURCES).join(', ')}`];
  const version = known[which];
  const types = AzureTypes.read(schemasDir, known.arm.slice(0, known.arm.indexOf('/')), version);
  const type = types.body(`${known.arm}@${version}`, known.shape?.variant);
  const { body, findings } = armBody(known, resource.args, type);
  new AzureWalk(types, (path, problem) => findings.push([path, problem].filter(Boolean).join(' '))).checkType(type, body, '');
  return findings.map((finding) => `${key}@${version}: ${finding}`);
}
