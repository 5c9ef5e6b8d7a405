import type * as app from '@pulumi/azure-native/app';
import type * as authorization from '@pulumi/azure-native/authorization';
import type * as managedidentity from '@pulumi/azure-native/managedidentity';
import type * as operationalinsights from '@pulumi/azure-native/operationalinsights';
import type { Output } from '@pulumi/pulumi';
import { expectTypeOf, it } from 'vitest';
import type {
  ContainerAppArgs, ContainerAppsResource, DaprComponentArgs, Expression, ManagedEnvironmentArgs,
} from '../../src/azure/container-apps';

/** Arguments as the emitter hands them over: an Output in the place of each expression. */
type Emitted<T> = T extends Expression ? Output<string> : T extends readonly (infer Item)[] ? Emitted<Item>[]
  : T extends object ? { -readonly [K in keyof T]: Emitted<T[K]> } : T;
type ArgsOf<Type extends ContainerAppsResource['type']> = Emitted<Extract<ContainerAppsResource, { type: Type }>['args']>;

// Types alone: the compiler runs this test. It keeps our small types within the SDK's.
it('are what the SDK takes', () => {
  expectTypeOf<Emitted<ContainerAppArgs>>().toExtend<app.ContainerAppArgs>();
  expectTypeOf<Emitted<DaprComponentArgs>>().toExtend<app.DaprComponentArgs>();
  expectTypeOf<Emitted<ManagedEnvironmentArgs>>().toExtend<app.ManagedEnvironmentArgs>();
  expectTypeOf<ArgsOf<'authorization:RoleAssignment'>>().toExtend<authorization.RoleAssignmentArgs>();
  expectTypeOf<ArgsOf<'managedidentity:UserAssignedIdentity'>>().toExtend<managedidentity.UserAssignedIdentityArgs>();
  expectTypeOf<ArgsOf<'operationalinsights:Workspace'>>().toExtend<operationalinsights.WorkspaceArgs>();
  // Excess members pass the checks above, and would be lost in the SDK.
  type Keys<T> = T extends readonly (infer Item)[] ? Keys<Item> : keyof T;
  expectTypeOf<Exclude<Keys<ContainerAppArgs>, keyof app.ContainerAppArgs>>().toBeNever();
  expectTypeOf<Exclude<Keys<ManagedEnvironmentArgs>, keyof app.ManagedEnvironmentArgs>>().toBeNever();
  expectTypeOf<Exclude<Keys<DaprComponentArgs>, keyof app.DaprComponentArgs>>().toBeNever();
});
