import type * as containerinstance from '@pulumi/azure-native/containerinstance';
import type * as privatedns from '@pulumi/azure-native/privatedns';
import type { Output } from '@pulumi/pulumi';
import { expectTypeOf, it } from 'vitest';
import type {
  ContainerArgs, ContainerGroupArgs, EnvArgs, Expression, InitContainerArgs, IpAddressArgs, PrivateRecordSetArgs, PrivateZoneArgs, ProbeArgs, SecurityContextArgs, VirtualNetworkLinkArgs,
  VolumeArgs, VolumeMountArgs,
} from '../../../src/azure/container-instances';

/** Arguments as the emitter hands them over: an Output in the place of each expression. */
type Emitted<T> = T extends Expression ? Output<string> : T extends readonly (infer Item)[] ? Emitted<Item>[]
  : T extends object ? { -readonly [K in keyof T]: Emitted<T[K]> } : T;

/** What an argument of the SDK is once it is known. */
type Plain<T> = Exclude<T extends Output<any> | PromiseLike<any> ? never : T, undefined>;
type Item<T> = Plain<Plain<T> extends readonly (infer One)[] ? One : never>;
type SdkContainer = Item<containerinstance.ContainerGroupArgs['containers']>;
type SdkVolume = Item<containerinstance.ContainerGroupArgs['volumes']>;

// Types alone: the compiler runs this test. It keeps our small types within the SDK's.
it('are what the SDK takes', () => {
  expectTypeOf<Emitted<ContainerGroupArgs>>().toExtend<containerinstance.ContainerGroupArgs>();
  expectTypeOf<Emitted<PrivateZoneArgs>>().toExtend<privatedns.PrivateZoneArgs>();
  expectTypeOf<Emitted<PrivateRecordSetArgs>>().toExtend<privatedns.PrivateRecordSetArgs>();
  expectTypeOf<Emitted<VirtualNetworkLinkArgs>>().toExtend<privatedns.VirtualNetworkLinkArgs>();
  // Excess members pass the checks above, and would be lost in the SDK.
  expectTypeOf<Exclude<keyof ContainerGroupArgs, keyof containerinstance.ContainerGroupArgs>>().toBeNever();
  expectTypeOf<Exclude<keyof ContainerArgs, keyof SdkContainer>>().toBeNever();
  expectTypeOf<Exclude<keyof InitContainerArgs, keyof Item<containerinstance.ContainerGroupArgs['initContainers']>>>().toBeNever();
  expectTypeOf<Exclude<keyof EnvArgs, keyof Item<SdkContainer['environmentVariables']>>>().toBeNever();
  expectTypeOf<Exclude<keyof VolumeMountArgs, keyof Item<SdkContainer['volumeMounts']>>>().toBeNever();
  expectTypeOf<Exclude<keyof ProbeArgs, keyof Plain<SdkContainer['livenessProbe']>>>().toBeNever();
  expectTypeOf<Exclude<keyof SecurityContextArgs, keyof Plain<SdkContainer['securityContext']>>>().toBeNever();
  expectTypeOf<Exclude<keyof VolumeArgs, keyof SdkVolume>>().toBeNever();
  expectTypeOf<Exclude<keyof IpAddressArgs, keyof Plain<containerinstance.ContainerGroupArgs['ipAddress']>>>().toBeNever();
  expectTypeOf<Exclude<keyof PrivateRecordSetArgs, keyof privatedns.PrivateRecordSetArgs>>().toBeNever();
  expectTypeOf<Exclude<keyof PrivateZoneArgs, keyof privatedns.PrivateZoneArgs>>().toBeNever();
  expectTypeOf<Exclude<keyof VirtualNetworkLinkArgs, keyof privatedns.VirtualNetworkLinkArgs>>().toBeNever();
});
