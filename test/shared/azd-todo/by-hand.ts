import type { BicepDeclaration } from '../../support/bicep';

/**
 * The template calls modules of the vendor for its apps, which are not part of it. This is what it tells them, at the
 * places of the app that the arguments name; what the modules add by themselves is not compared.
 */
export function appOfModule({ symbol, body: { params } }: BicepDeclaration): BicepDeclaration {
  const { tags, location, env, containerName, containerCpuCoreCount, containerMemory, containerMinReplicas, targetPort, ingressEnabled, identityType, userAssignedIdentityResourceId } = params;
  const resources = containerMemory === undefined ? undefined : { cpu: Number(containerCpuCoreCount), memory: containerMemory };
  return {
    symbol, of: 'Microsoft.App/containerApps',
    body: {
      name: `todo-${symbol}`, tags, location, identity: { type: identityType, userAssignedIdentities: { [userAssignedIdentityResourceId]: {} } },
      properties: {
        configuration: { ingress: ingressEnabled === true ? { targetPort } : undefined },
        template: { containers: [{ name: containerName, env, resources }], scale: { minReplicas: containerMinReplicas } },
      },
    },
  };
}
