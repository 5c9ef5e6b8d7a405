import * as authorization from '@pulumi/azure-native/authorization';
import * as managedidentity from '@pulumi/azure-native/managedidentity';

/** The built-in role Storage Blob Data Contributor. */
const BLOB_DATA_CONTRIBUTOR = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe';

/** Who may write the state: an identity, and its role in the resource group, which what uses it must wait for. */
export function blobIdentity(resourceGroupName: string, location: string): { identity: managedidentity.UserAssignedIdentity; access: authorization.RoleAssignment } {
  const identity = new managedidentity.UserAssignedIdentity('nodeapp-identity', { resourceGroupName, location, resourceName: 'nodeapp-identity' });
  const group = identity.id.apply((id) => id.split('/').slice(0, 5).join('/'));
  const access = new authorization.RoleAssignment('nodeapp-blobs', {
    scope: group,
    principalId: identity.principalId,
    principalType: 'ServicePrincipal',
    roleDefinitionId: group.apply((id) => `${id.split('/').slice(0, 3).join('/')}/providers/Microsoft.Authorization/roleDefinitions/${BLOB_DATA_CONTRIBUTOR}`),
  });
  return { identity, access };
}
