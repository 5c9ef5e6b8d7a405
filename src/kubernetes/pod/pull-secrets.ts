import type { PodSpec } from 'kubernetes-types/core/v1';
import type { At } from '../rules';

/** What private images are pulled with. An option that is no list was reported. */
export function pullSecrets({ options: { imagePullSecrets } }: At): Pick<PodSpec, 'imagePullSecrets'> {
  if (!Array.isArray(imagePullSecrets) || imagePullSecrets.length === 0) return {};
  return { imagePullSecrets: imagePullSecrets.map((name) => ({ name: name as string })) };
}
