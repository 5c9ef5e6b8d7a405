import * as keyvault from '@pulumi/azure-native/keyvault';
import * as managedidentity from '@pulumi/azure-native/managedidentity';
import * as storage from '@pulumi/azure-native/storage';
import * as pulumi from '@pulumi/pulumi';
import { AppServiceDeployment } from 'cdk-oam/azure/app-service';
import { ContainerAppsDeployment } from 'cdk-oam/azure/container-apps';
import { ContainerInstancesDeployment } from 'cdk-oam/azure/container-instances';
import { identities, Shop } from './shop';

const config = new pulumi.Config();
const where = { resourceGroupName: config.require('resourceGroupName'), location: config.require('location') };
const password = config.requireSecret('password');

const vault = new keyvault.Vault('acme', { ...where, vaultName: 'acme', properties: { tenantId: '00000000-0000-4000-8000-000000000002', sku: { family: 'A', name: 'standard' }, enableRbacAuthorization: true } });
const account = new storage.StorageAccount('media', { ...where, accountName: 'media', kind: 'StorageV2', sku: { name: 'Standard_LRS' } });
const auditor = new managedidentity.UserAssignedIdentity('auditor', { ...where, resourceName: 'auditor' });
const licence = { key: password };
const inVault = { licence, database: { password: { keyVaultUrl: pulumi.interpolate`https://${vault.name}.vault.azure.net/secrets/database`, keyVaultId: vault.id } } };

const given = identities(account.id, auditor);
const apps = new ContainerAppsDeployment('apps', { ...where, application: new Shop('apps'), identities: given, secrets: inVault, parameters: { 'orders-client-id': { clientIdOf: 'orders' } }, environment: { logs: 'none' } });
// What has a secret in it gives out nothing but secrets; who it is, is told all the same. The service does not read the vault for groups.
const groups = new ContainerInstancesDeployment('groups', { ...where, application: new Shop('groups'), identities: given, secrets: { licence, database: { password } }, parameters: { 'orders-client-id': { clientIdOf: 'orders' } }, logs: 'none' });
const sites = new AppServiceDeployment('sites', { ...where, application: new Shop('sites'), identities: given, secrets: inVault, parameters: { 'orders-client-id': { clientIdOf: 'orders' } }, logs: 'none' });

export const principals = [apps, groups, sites].map((shop) => [shop.identity('orders').principalId, shop.identity('ratings').principalId]);
export const clientId = apps.identity('orders').clientId;
export const auditorId = sites.identity('auditor').principalId;
