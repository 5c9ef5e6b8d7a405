import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifests, type Manifest } from '../../support/manifests';
import { sharedFolder } from '../../support/shared-folder';

/** The manifests that the authors of the shop wrote by hand, with the images of their release. */
export function byHand(): Manifest[] {
  const folder = join(sharedFolder(), 'samples/online-boutique/k8s');
  const released = new Map(parseManifests(readFileSync(join(folder, 'release/kubernetes-manifests.yaml'), 'utf8'))
    .map((object) => [`${object.kind}/${object.metadata.name}`, object]));
  const files = readdirSync(join(folder, 'kubernetes-manifests')).filter((file) => file !== 'kustomization.yaml').sort();
  const objects = files.flatMap((file) => parseManifests(readFileSync(join(folder, 'kubernetes-manifests', file), 'utf8')));
  // The release is the same text with image names filled in: what is compared is what a user of the shop applies.
  return objects.map((object) => released.get(`${object.kind}/${object.metadata.name}`) ?? object);
}
