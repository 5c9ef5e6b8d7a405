import { concat, Guid, SecretValue, segment, type Text } from './expression';
import { pullIdentity, type Identity, type IdentityArgs } from './identity';
import { later, own, type Input } from './input';
import { keyOf, ref, type AzureResource } from './resource';

/** An Azure container registry: images are pulled by an identity. */
export interface AzureRegistry {
  /** The host name, such as `acme.azurecr.io`. */
  readonly server: Input<string>;
  /**
   * The resource id of the registry. With it, the deployment's own identity is given the role AcrPull.
   * @default - none: somebody else gives the role
   */
  readonly id?: Input<string>;
  /**
   * The resource id of a user-assigned identity that may pull already.
   * @default - the deployment makes one
   */
  readonly identity?: Input<string>;
}

/** Any other registry: images are pulled with a password. */
export interface PasswordRegistry {
  /** The host name, such as `ghcr.io`. */
  readonly server: Input<string>;
  readonly username: Input<string>;
  /** A password or token. It becomes a secret of each app. */
  readonly password: Input<string>;
}

/** Where private images come from. */
export type Registry = AzureRegistry | PasswordRegistry;

export interface RoleAssignmentArgs {
  readonly roleAssignmentName: Text;
  readonly principalId: Text;
  readonly principalType: 'ServicePrincipal';
  readonly roleDefinitionId: Text;
  readonly scope: Text;
}

export type RoleAssignment = AzureResource<'authorization:RoleAssignment', RoleAssignmentArgs>;

/** How the apps of a deployment pull images. */
export interface Pull {
  readonly server: Text;
  readonly identity?: Text;
  readonly username?: Text;
  readonly password?: Text;
  /** Keys of what must exist before the first image is pulled. */
  readonly after: readonly string[];
  readonly resources: readonly (Identity | RoleAssignment)[];
}

/** Facts: the built-in role that may pull images and nothing else. */
const ACR_PULL = '7f951dda-4ed3-4680-a7ca-43fe172d538d';

export function hasPassword(registry: Registry): registry is PasswordRegistry {
  return own(registry, 'password') !== undefined;
}

/** How images of a registry are pulled, with the identity and the role that this needs. */
export function pullFrom(registry: Registry, application: string, place: Omit<IdentityArgs, 'resourceName'>): Pull {
  const server = later('registry.server', registry.server);
  if (hasPassword(registry)) {
    return {
      server, username: later('registry.username', registry.username), after: [], resources: [],
      password: new SecretValue('registry.password', ['registry', 'password']),
    };
  }
  if (registry.identity !== undefined) return { server, identity: later('registry.identity', registry.identity), after: [], resources: [] };
  const identity = pullIdentity(application, place);
  if (registry.id === undefined) return { server, identity: ref(identity, 'id'), after: [], resources: [identity] };
  const role = mayPull(identity, later('registry.id', registry.id));
  return { server, identity: ref(identity, 'id'), after: [keyOf(role)], resources: [identity, role] };
}

/** The name is a GUID of who, what and where: two deployments never ask for the same assignment under two names. */
function mayPull(identity: Identity, scope: Text): RoleAssignment {
  return {
    name: 'registry-pull',
    type: 'authorization:RoleAssignment',
    args: {
      roleAssignmentName: new Guid([ref(identity, 'id'), scope, ACR_PULL]),
      principalId: ref(identity, 'principalId'),
      principalType: 'ServicePrincipal',
      roleDefinitionId: concat(['/subscriptions/', segment(scope, 'subscriptions'), '/providers/Microsoft.Authorization/roleDefinitions/', ACR_PULL]),
      scope,
    },
  };
}
