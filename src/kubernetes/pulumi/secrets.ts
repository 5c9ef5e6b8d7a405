import * as pulumi from '@pulumi/pulumi';
import { known } from '../known';
import type { KubernetesObject } from '../objects';
import { podsOf } from './pod-needs';

const CHECKSUM = 'checksum/secret';

/**
 * Marks what is secret in an object: the values of a Secret, and the hash of such values on pods, from which a short one
 * could be guessed.
 */
export function marked(object: KubernetesObject): KubernetesObject {
  if (object.kind === 'Secret' && object.apiVersion === 'v1') {
    const { data, stringData } = object as { data?: unknown; stringData?: unknown };
    return { ...object, ...(data !== undefined && { data: pulumi.secret(data) }), ...(stringData !== undefined && { stringData: pulumi.secret(stringData) }) };
  }
  // The copy is this deployment's own.
  const annotations = known(known(podsOf((object as { spec?: object }).spec)?.metadata)?.annotations);
  if (annotations?.[CHECKSUM] !== undefined) annotations[CHECKSUM] = pulumi.secret(annotations[CHECKSUM]);
  return object;
}
