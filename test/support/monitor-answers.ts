import type { FakeEngine } from './fake-engine';
import {
  monitorMessages, providerMessages,
  type InvokeRequest, type InvokeResponse, type ReadRequest, type ReadResponse, type RegisterRequest, type RegisterResponse,
} from './pulumi-sdk';
import { toStruct } from './pulumi-wire';

/**
 * What the engine claims to support.
 *
 * Not the features that call back into the program (transforms, hooks): the SDK then refuses them in plain words, which
 * is better than an engine that takes them and never calls. Output values would arrive only in remote components.
 */
export const FEATURES: ReadonlySet<string> = new Set(['secrets', 'resourceReferences', 'deletedWith', 'replaceWith', 'aliasSpecs']);

/** Answers a registration in the SDK's message. */
export function answerRegister(engine: FakeEngine, request: RegisterRequest): RegisterResponse {
  const { urn, id, state } = engine.register(request);
  const response = new monitorMessages.RegisterResourceResponse();
  response.setUrn(urn);
  response.setId(id);
  response.setObject(toStruct(state));
  return response;
}

/** Answers the reading of an existing resource in the SDK's message. */
export function answerRead(engine: FakeEngine, request: ReadRequest): ReadResponse {
  const { urn, state } = engine.read(request);
  const response = new monitorMessages.ReadResourceResponse();
  response.setUrn(urn);
  response.setProperties(toStruct(state));
  return response;
}

/** Answers the call of a provider function in the SDK's message. */
export function answerInvoke(engine: FakeEngine, request: InvokeRequest): InvokeResponse {
  const response = new providerMessages.InvokeResponse();
  response.setReturn(toStruct(engine.invoke(request)));
  return response;
}
