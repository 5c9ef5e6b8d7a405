import * as kubernetes from '@pulumi/kubernetes';
import * as pulumi from '@pulumi/pulumi';
import { KubernetesDeployment } from 'cdk-oam/kubernetes/pulumi';
import { Shop } from './shop';

const config = new pulumi.Config();
// A changed Secret or ConfigMap is changed in place. Else it would be gone for a while.
const provider = new kubernetes.Provider('cluster', { enableConfigMapMutable: true, enableSecretMutable: true });
const namespace = new kubernetes.core.v1.Namespace('shop', { metadata: { name: 'live' } }, { provider });
const existing = new kubernetes.core.v1.Secret('bus', { metadata: { namespace: namespace.metadata.name }, stringData: { connection: config.requireSecret('serviceBus') } }, { provider });

const shop = new KubernetesDeployment('shop', {
  application: new Shop(), namespace: namespace.metadata.name,
  secrets: {
    database: { values: { password: config.requireSecret('databasePassword') } },
    // Nobody has told Pulumi that this one is a secret.
    licence: { values: { key: process.env.LICENCE_KEY ?? '' } },
    'service-bus': { existing: existing.metadata.name },
  },
  // Known to the API server alone.
  config: { settings: { values: { OWNER: namespace.metadata.uid, GREETING: config.require('greeting') } } },
  parameters: { version: config.require('version') },
  // There is no controller that would give the Ingress an address.
  ingress: { className: 'nginx', issuer: 'letsencrypt', annotations: { 'pulumi.com/skipAwait': 'true' } },
  ...(config.getBoolean('wrong') && { kubernetesVersion: '1.20', ingress: { className: namespace.metadata.name as unknown as string } }),
}, { provider });

export const url = shop.endpoint('orders');
export const inside = shop.endpoint('cache');
export const job = (shop.resource('Job/migrate') as kubernetes.batch.v1.Job).metadata.name;
