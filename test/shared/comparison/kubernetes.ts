import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { synthesize, type Application } from 'cdk-oam';
import { kubernetes, type KubernetesOptions } from 'cdk-oam/kubernetes';
import { byKindAndName, parseManifests, type Manifest } from '../../support/manifests';
import { sharedFolder } from '../../support/shared-folder';
import type { Objects } from './describe-comparison';

/** All objects in the files of a folder of the samples and of the folders below it. */
export function manifestsIn(folder: string): Record<string, Manifest> {
  const root = join(sharedFolder(), 'samples', folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).sort();
  return byKindAndName(files.flatMap((file) => parseManifests(readFileSync(join(root, file), 'utf8'))).filter(({ kind }) => kind !== undefined));
}

/** What a model becomes on Kubernetes. */
export function onKubernetes(application: Application<any>, settings: Partial<KubernetesOptions>): Objects {
  return byKindAndName<Manifest>(JSON.parse(JSON.stringify(synthesize(application, kubernetes, settings).resources)));
}
