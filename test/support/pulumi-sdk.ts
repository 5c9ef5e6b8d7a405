import { createRequire } from 'node:module';
import type * as Grpc from '@grpc/grpc-js';
import type * as Empty from 'google-protobuf/google/protobuf/empty_pb';
import type * as Struct from 'google-protobuf/google/protobuf/struct_pb';
import type * as EngineService from '@pulumi/pulumi/proto/engine_grpc_pb';
import type * as EngineMessages from '@pulumi/pulumi/proto/engine_pb';
import type * as ProviderMessages from '@pulumi/pulumi/proto/provider_pb';
import type * as MonitorService from '@pulumi/pulumi/proto/resource_grpc_pb';
import type * as MonitorMessages from '@pulumi/pulumi/proto/resource_pb';
import type * as Mocks from '@pulumi/pulumi/runtime/mocks';
import type * as Settings from '@pulumi/pulumi/runtime/settings';

/**
 * Everything the test support takes from inside the SDK and from the SDK's own dependencies.
 *
 * None of it is promised API, so it stands in this one file. It is required from the SDK's place: the classes have to be
 * the very ones that the code under test uses, and its dependencies are none of ours.
 */
const inSdk = createRequire(createRequire(__filename).resolve('@pulumi/pulumi/package.json'));

export const grpc = inSdk('@grpc/grpc-js') as typeof Grpc;
export const empty = inSdk('google-protobuf/google/protobuf/empty_pb.js') as typeof Empty;
export const struct = inSdk('google-protobuf/google/protobuf/struct_pb.js') as typeof Struct;
export const engineService = inSdk('./proto/engine_grpc_pb.js') as typeof EngineService;
export const engineMessages = inSdk('./proto/engine_pb.js') as typeof EngineMessages;
export const providerMessages = inSdk('./proto/provider_pb.js') as typeof ProviderMessages;
export const monitorService = inSdk('./proto/resource_grpc_pb.js') as typeof MonitorService;
export const monitorMessages = inSdk('./proto/resource_pb.js') as typeof MonitorMessages;
export const mocks = inSdk('./runtime/mocks.js') as typeof Mocks;
export const settings = inSdk('./runtime/settings.js') as typeof Settings;
export const state = inSdk('./runtime/state.js') as { getStore(): Record<string, unknown> };

export type RegisterRequest = MonitorMessages.RegisterResourceRequest;
export type RegisterResponse = MonitorMessages.RegisterResourceResponse;
export type ReadRequest = MonitorMessages.ReadResourceRequest;
export type ReadResponse = MonitorMessages.ReadResourceResponse;
export type InvokeRequest = MonitorMessages.ResourceInvokeRequest;
export type InvokeResponse = ProviderMessages.InvokeResponse;
export type OutputsRequest = MonitorMessages.RegisterResourceOutputsRequest;
export type WireStruct = Struct.Struct;
