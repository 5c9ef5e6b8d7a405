import type * as managedidentity from '@pulumi/azure-native/managedidentity';
import type * as pulumi from '@pulumi/pulumi';
import { Application, Ingress, Parameter, Secret, WebService } from 'cdk-oam';
import type { AzureOptions } from 'cdk-oam/azure/container-apps';

const size = { cpu: 1, memory: '2Gi' } as const;

/** Who components are, by three kinds of identity. */
export const identities = (account: pulumi.Output<string>, auditor: managedidentity.UserAssignedIdentity): AzureOptions['identities'] => ({
  orders: { type: 'UserAssigned', roles: [{ role: 'Storage Blob Data Reader', scope: account }] },
  ratings: { type: 'SystemAssigned', roles: [{ role: 'Storage Blob Data Contributor', scope: account }] },
  auditor: { type: 'UserAssigned', identity: auditor },
});

export class Shop extends Application<any> {
  constructor(id: string) {
    super(undefined, id);
    const licence = new Secret(this, 'licence', { keys: ['key'] });
    const database = new Secret(this, 'database', { keys: ['password'] });
    const web = (name: string, env = {}) => new WebService(this, name, { image: `ghcr.io/acme/${name}:1`, port: 8080, ...size, env }).with(new Ingress());
    web('orders', { PASSWORD: database.key('password') });
    web('ratings', { LICENCE: licence.key('key') });
    web('auditor', { ORDERS_CLIENT_ID: new Parameter(this, 'orders-client-id') });
  }
}
