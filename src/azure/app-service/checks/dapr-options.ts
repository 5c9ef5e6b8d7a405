import type { Finding } from '../../../plan/diagnostic';
import { isLater, own } from '../../shared/input';
import { refuse } from '../findings';
import { objectOf } from '../options';
import type { At } from '../rules';

const KEYS = ['image', 'resourcesPath'];

/** What the deployment says of daprd. */
export function checkDaprOptions(at: At): Finding[] {
  const dapr = objectOf(at.options.dapr);
  if (dapr === undefined) return [];
  const [image, path] = [own(dapr, 'image'), own(dapr, 'resourcesPath')];
  return [
    ...Object.keys(dapr).filter((key) => !KEYS.includes(key)).map((key) => refuse('AZURE.OPTIONS', `dapr has no property '${key}': it has ${KEYS.join(', ')}`)),
    ...(image === undefined || isLater(image) || (typeof image === 'string' && /^\S+$/.test(image)) ? [] : [refuse('AZURE.OPTIONS', 'dapr.image must be the name of an image without blanks')]),
    ...(path === undefined || (typeof path === 'string' && /^\/\S+$/.test(path)) ? [] : [refuse('AZURE.OPTIONS', 'dapr.resourcesPath must be a folder in the image', "write it from the root, such as '/dapr/components'")]),
  ];
}
