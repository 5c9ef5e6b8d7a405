import { createRequire } from 'node:module';
import type * as Grpc from '@grpc/grpc-js';
import type * as Any from 'google-protobuf/google/protobuf/any_pb';
import type * as Empty from 'google-protobuf/google/protobuf/empty_pb';
import type * as Struct from 'google-protobuf/google/protobuf/struct_pb';
import type * as EngineService from '@pulumi/pulumi/proto/engine_grpc_pb';
import type * as EngineMessages from '@pulumi/pulumi/proto/engine_pb';
import type * as LanguageService from '@pulumi/pulumi/proto/language_grpc_pb';
import type * as LanguageMessages from '@pulumi/pulumi/proto/language_pb';
import type * as PluginMessages from '@pulumi/pulumi/proto/plugin_pb';
import type * as ProviderService from '@pulumi/pulumi/proto/provider_grpc_pb';
import type * as ProviderMessages from '@pulumi/pulumi/proto/provider_pb';
import type * as MonitorService from '@pulumi/pulumi/proto/resource_grpc_pb';
import type * as MonitorMessages from '@pulumi/pulumi/proto/resource_pb';
import type * as StatusMessages from '@pulumi/pulumi/proto/status_pb';

/**
 * The protocol between Pulumi's engine, its SDK and its plugins, from inside the SDK and from the SDK's own dependencies.
 *
 * None of it is promised API, so it stands in this one file. It is required from the SDK's place: the classes have to be
 * the very ones that the code under test uses, and its dependencies are none of ours. The SDK itself is not loaded.
 */
export const inSdk = createRequire(createRequire(__filename).resolve('@pulumi/pulumi/package.json'));

export const grpc = inSdk('@grpc/grpc-js') as typeof Grpc;
export const any = inSdk('google-protobuf/google/protobuf/any_pb.js') as typeof Any;
export const empty = inSdk('google-protobuf/google/protobuf/empty_pb.js') as typeof Empty;
export const struct = inSdk('google-protobuf/google/protobuf/struct_pb.js') as typeof Struct;
export const engineService = inSdk('./proto/engine_grpc_pb.js') as typeof EngineService;
export const engineMessages = inSdk('./proto/engine_pb.js') as typeof EngineMessages;
export const languageService = inSdk('./proto/language_grpc_pb.js') as typeof LanguageService;
export const languageMessages = inSdk('./proto/language_pb.js') as typeof LanguageMessages;
export const pluginMessages = inSdk('./proto/plugin_pb.js') as typeof PluginMessages;
export const providerService = inSdk('./proto/provider_grpc_pb.js') as typeof ProviderService;
export const providerMessages = inSdk('./proto/provider_pb.js') as typeof ProviderMessages;
export const monitorService = inSdk('./proto/resource_grpc_pb.js') as typeof MonitorService;
export const monitorMessages = inSdk('./proto/resource_pb.js') as typeof MonitorMessages;
export const statusMessages = inSdk('./proto/status_pb.js') as typeof StatusMessages;

export type RegisterRequest = MonitorMessages.RegisterResourceRequest;
export type RegisterResponse = MonitorMessages.RegisterResourceResponse;
export type ReadRequest = MonitorMessages.ReadResourceRequest;
export type ReadResponse = MonitorMessages.ReadResourceResponse;
export type InvokeRequest = MonitorMessages.ResourceInvokeRequest;
export type InvokeResponse = ProviderMessages.InvokeResponse;
export type OutputsRequest = MonitorMessages.RegisterResourceOutputsRequest;
export type WireStruct = Struct.Struct;
