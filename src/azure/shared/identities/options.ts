import type { Input } from '../input';
import type { BuiltInRole } from './built-in-roles';

/** Any other text: written so, editors still propose the names that are known. */
export type OtherRole = string & Record<never, never>;

/** A role that a component's identity is given. */
export interface RoleGrant {
  /**
   * What it may do: the name of a built-in role such as `Storage Blob Data Reader`, the GUID of any role, or the
   * resource id of a role definition. A value that comes later is a resource id.
   */
  readonly role: BuiltInRole | Input<OtherRole>;
  /** Where: the resource id of a resource, of something in one, of a resource group or of a subscription. */
  readonly scope: Input<string>;
  /** Tells roles of the component apart, in lower-case letters, digits and `-`. @default - made of the role */
  readonly name?: string;
}

/** A user-assigned identity that is there already. A `UserAssignedIdentity` resource of `@pulumi/azure-native` is one. */
export interface ExistingIdentity {
  /** Its resource id. */
  readonly id: Input<string>;
  /** The client id, which programs choose it by. @default - programs are not told */
  readonly clientId?: Input<string>;
  /** The object id, which roles are given to. @default - it is given no roles */
  readonly principalId?: Input<string>;
}

/** The identity that the platform makes with the component, and that ends with it. */
export interface SystemAssigned {
  readonly type: 'SystemAssigned';
  /** Roles that it is given, once the component is there. @default - none */
  readonly roles?: readonly RoleGrant[];
}

/** An identity of its own kind: there before the component, and with its roles. */
export interface UserAssigned {
  readonly type: 'UserAssigned';
  /** Roles that it is given, before the component is there. @default - none */
  readonly roles?: readonly RoleGrant[];
  /** The name in Azure of the one that the deployment makes. @default - made of the ids of application and component */
  readonly name?: string;
  /** One that is there already. @default - the deployment makes one */
  readonly identity?: ExistingIdentity;
}

/** Who a component is toward the services of Azure, and what it may do there. */
export type ComponentIdentity = SystemAssigned | UserAssigned;

/** In the place of a parameter's value: the client id of a component's user-assigned identity. */
export interface ClientIdOf {
  /** The id of the component. */
  readonly clientIdOf: string;
}

/** In the place of an identity's resource id: the user-assigned identity of a component. */
export interface IdentityOf {
  /** The id of the component. */
  readonly component: string;
}
