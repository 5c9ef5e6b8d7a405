import { synthesize, type Application } from 'cdk-oam';
import { containerApps, type ContainerAppsOptions } from 'cdk-oam/azure/container-apps';
import type { BicepDeclaration } from '../../support/bicep';
import { bodyOf, reworded } from './azure';
import type { Objects } from './describe-comparison';

const KINDS: Readonly<Record<string, string>> = {
  'Microsoft.App/containerApps': 'ContainerApp', 'Microsoft.App/managedEnvironments/daprComponents': 'DaprComponent', daprComponents: 'DaprComponent',
};

/** The apps and Dapr components among what is declared, with the texts that stand for what the test knows by other words. */
export function writtenByHand(declared: readonly BicepDeclaration[], words: Readonly<Record<string, string>>): Objects {
  return Object.fromEntries(declared.flatMap(({ of, body }) => {
    const kind = KINDS[of.split('@')[0]!];
    if (kind === undefined) return [];
    // What a resource stands in and waits for is decided by the engine of each.
    const rest = Object.fromEntries(Object.entries(body).filter(([key]) => key !== 'parent' && key !== 'dependsOn'));
    return [[`${kind}/${String(body.name)}`, reworded(rest, words)]];
  }));
}

/** What a model becomes on Container Apps: apps and Dapr components as the service sees them. */
export function onContainerApps(application: Application<any>, options: Partial<ContainerAppsOptions>): Objects {
  const { resources } = synthesize(application, containerApps, { resourceGroupName: 'shop', location: '${location}', ...options });
  return Object.fromEntries(resources.filter(({ type }) => type === 'app:ContainerApp' || type === 'app:DaprComponent').map((resource) => {
    const body = bodyOf(resource);
    return [`${resource.type.slice(4)}/${String(body.name)}`, body];
  }));
}
