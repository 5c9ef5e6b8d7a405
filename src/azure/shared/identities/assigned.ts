import type { Component } from '../../../model/component';
import { fitName } from '../../../plan/names';
import type { AzureContext } from '../context';
import type { Text } from '../expression';
import type { Identity } from '../identity';
import { isLater, later, own } from '../input';
import { identityNames } from '../names';
import { place } from '../place';
import { ref } from '../resource';
import type { ClientIdOf, ComponentIdentity, ExistingIdentity, IdentityOf, UserAssigned } from './options';

/** What the libraries of Azure read to choose among the identities of what they run in. */
export const CLIENT_ID = 'AZURE_CLIENT_ID';

/** A user-assigned identity in the words of the plan. */
export interface AssignedIdentity {
  readonly id: Text;
  readonly clientId?: Text;
  readonly principalId?: Text;
  /** Where the deployment makes it. @default - it is there already */
  readonly resource?: Identity;
}

/** What the option says of a component; what is no identity was refused and counts as left out. */
export function declaredFor(component: Component<any, any>, at: AzureContext): ComponentIdentity | undefined {
  const entry = own(at.options.identities, component.name);
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { type } = entry as ComponentIdentity;
  return type === 'SystemAssigned' || type === 'UserAssigned' ? entry as ComponentIdentity : undefined;
}

/** The user-assigned identity that the option gives a component. */
export function assignedFor(component: Component<any, any>, at: AzureContext): AssignedIdentity | undefined {
  const entry = declaredFor(component, at);
  if (entry?.type !== 'UserAssigned') return undefined;
  const existing = existingOf(entry);
  if (existing !== undefined) {
    const field = (name: keyof ExistingIdentity) => (existing[name] === undefined ? undefined : later(`identities.${component.name}.identity.${name}`, existing[name]));
    return { id: field('id') ?? '', clientId: field('clientId'), principalId: field('principalId') };
  }
  const resource: Identity = {
    name: at.name(component), type: 'managedidentity:UserAssignedIdentity', args: { resourceName: nameOf(component, entry, at), ...place(at) },
  };
  return { id: ref(resource, 'id'), clientId: ref(resource, 'clientId'), principalId: ref(resource, 'principalId'), resource };
}

export function existingOf({ identity }: UserAssigned): ExistingIdentity | undefined {
  return typeof identity === 'object' && identity !== null ? identity : undefined;
}

/** The name in Azure of an identity that the deployment makes. */
export function nameOf(component: Component<any, any>, { name }: UserAssigned, at: AzureContext): string {
  return name ?? madeName(component, at) ?? component.name;
}

/** @returns undefined where no name can be made */
export function madeName(component: Component<any, any>, at: AzureContext): string | undefined {
  return fitName(`${at.application.name}-${at.name(component)}`, identityNames)?.name;
}

/** The component of an id. */
export function componentNamed(id: string, at: AzureContext): Component<any, any> | undefined {
  return at.components.find(({ name }) => name === id);
}

export function isIdentityOf(value: unknown): value is IdentityOf {
  return typeof value === 'object' && value !== null && !isLater(value) && typeof own(value, 'component') === 'string';
}

export function isClientIdOf(value: unknown): value is ClientIdOf {
  return typeof value === 'object' && value !== null && !isLater(value) && typeof own(value, 'clientIdOf') === 'string';
}

/** The client id that a parameter is bound to; what cannot be one was refused. */
export function clientIdOf({ clientIdOf: id }: ClientIdOf, at: AzureContext): Text {
  const component = componentNamed(id, at);
  return (component && assignedFor(component, at)?.clientId) ?? '';
}

/** How a component begins to act, before its traits. */
export interface Acting {
  readonly identities: Set<Text>;
  readonly systemIdentity: boolean;
  /** What its containers get as {@link CLIENT_ID}. */
  readonly clientId?: Text;
}

export function actingOf(component: Component<any, any>, at: AzureContext): Acting {
  const assigned = assignedFor(component, at);
  return { identities: new Set(assigned === undefined ? [] : [assigned.id]), systemIdentity: declaredFor(component, at)?.type === 'SystemAssigned', clientId: assigned?.clientId };
}
