import * as containerservice from '@pulumi/azure-native/containerservice';
import * as kubernetesconfiguration from '@pulumi/azure-native/kubernetesconfiguration';
import * as kubernetes from '@pulumi/kubernetes';
import * as pulumi from '@pulumi/pulumi';

/** Where a cluster goes. */
export interface Place {
  readonly resourceGroupName: string;
  readonly location: string;
}

/** A cluster that has KEDA, Dapr and something that answers for routes, and a provider for what runs on it. */
export class Cluster extends pulumi.ComponentResource {
  readonly provider: kubernetes.Provider;

  constructor(name: string, { resourceGroupName, location }: Place) {
    super('examples:aks:Cluster', name);
    const inside = { parent: this };
    const cluster = new containerservice.ManagedCluster(name, {
      resourceGroupName, location, dnsPrefix: name,
      identity: { type: 'SystemAssigned' },
      agentPoolProfiles: [{ name: 'system', mode: 'System', count: 2, vmSize: 'Standard_D2s_v5', osType: 'Linux', osSKU: 'AzureLinux' }],
      networkProfile: { networkPlugin: 'azure', networkPluginMode: 'overlay' },
      // KEDA is an add-on, and so is ingress-nginx.
      workloadAutoScalerProfile: { keda: { enabled: true } },
      ingressProfile: { webAppRouting: { enabled: true } },
    }, inside);
    // Dapr is an extension of the cluster. It brings the definition of its components.
    const dapr = new kubernetesconfiguration.Extension('dapr', {
      resourceGroupName, clusterRp: 'Microsoft.ContainerService', clusterResourceName: 'managedClusters', clusterName: cluster.name,
      extensionName: 'dapr', extensionType: 'Microsoft.Dapr', autoUpgradeMinorVersion: true, releaseTrain: 'Stable',
      scope: { cluster: { releaseNamespace: 'dapr-system' } },
    }, inside);
    const { kubeconfigs } = containerservice.listManagedClusterUserCredentialsOutput({ resourceGroupName, resourceName: cluster.name }, inside);
    this.provider = new kubernetes.Provider(name, {
      kubeconfig: pulumi.secret(kubeconfigs.apply(([first]) => Buffer.from(first.value, 'base64').toString())),
      // A changed Secret or ConfigMap is changed in place. Else it would be gone for a while.
      enableConfigMapMutable: true, enableSecretMutable: true,
    }, { ...inside, dependsOn: [dapr] });
    this.registerOutputs();
  }
}
