import type { Manifest } from '../../../support/manifests';
import { fillDefaults } from './defaults';
import { SETTLE } from './objects';
import { settlePod } from './pods';
import { ownLabels, resolveSelectors } from './selectors';
import { podTemplate, withoutEmpty, type Tree } from './walk';

/**
 * What the objects of one application mean, by `kind/name`: with the defaults of the API server, amounts as numbers,
 * and neither labels of the platform nor names of ports and volumes.
 *
 * Of two objects with one name a cluster keeps the last; how many there were is said under `copies`.
 */
export function meaning(manifests: readonly Manifest[]): Record<string, object> {
  const objects = JSON.parse(JSON.stringify(manifests)) as Tree[];
  resolveSelectors(objects);
  objects.forEach(fillDefaults);
  // Routes look their ports up among those of Services, so they come first.
  for (const object of [...objects].sort((a, b) => Number(b.kind === 'Ingress') - Number(a.kind === 'Ingress'))) SETTLE[object.kind as string]?.(object, objects);
  for (const object of objects) {
    const template = podTemplate(object);
    if (template?.spec !== undefined) settlePod(template.spec as Tree);
    for (const { metadata } of [object, object.spec?.jobTemplate, template].filter((one) => one?.metadata !== undefined)) metadata.labels = ownLabels(metadata.labels as Tree);
  }
  const index: Record<string, object> = {};
  for (const object of objects) {
    const key = `${object.kind}/${object.metadata.name}`;
    index[key] = { ...withoutEmpty(object) as Tree, copies: (index[key] as Tree | undefined)?.copies + 1 || 1 };
  }
  return index;
}
