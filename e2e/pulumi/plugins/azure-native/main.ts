import { empty, pluginMessages, providerMessages, providerService } from '../../../../test/support/pulumi-protocol';
import { fromStruct, plain, toStruct, type Wire } from '../../../../test/support/pulumi-wire';
import { CLOUD_VARIABLE } from '../../cloud/behaviour';
import { Cloud } from '../../cloud/cloud';
import { handler } from '../handler';
import { servePlugin } from '../serve';
import { typeFindings } from './check';
import { diffResponse } from './diff-response';
import { differences } from './differences';
import { Provider, subjectOf } from './provider';

/** `pulumi-resource-azure-native`: takes the place of the real provider, with a folder for a cloud. */
const VERSION = '3.28.0';
const provider = new Provider(new Cloud(process.env[CLOUD_VARIABLE] ?? ''));

type Messages = typeof providerMessages;
type Request<Name extends keyof Messages> = Messages[Name] extends new (...args: any) => infer Message ? Message : never;

servePlugin(providerService.ResourceProviderService, {
  getPluginInfo: handler(() => {
    const response = new pluginMessages.PluginInfo();
    response.setVersion(VERSION);
    return response;
  }),
  attach: handler(() => new empty.Empty()),
  getSchema: handler(() => {
    const response = new providerMessages.GetSchemaResponse();
    response.setSchema(JSON.stringify({ name: 'azure-native', version: VERSION }));
    return response;
  }),
  checkConfig: handler((request: Request<'CheckRequest'>) => {
    const response = new providerMessages.CheckResponse();
    response.setInputs(request.getNews());
    return response;
  }),
  diffConfig: handler(() => new providerMessages.DiffResponse()),
  configure: handler((request: Request<'ConfigureRequest'>) => {
    const entries: [string, string][] = request.getVariablesMap().getEntryList();
    provider.config = Object.fromEntries(entries.map(([key, value]) => [key.replace('azure-native:config:', ''), value]));
    const response = new providerMessages.ConfigureResponse();
    response.setSupportspreview(true);
    // Like the real one it is given no secrets: the engine takes the marks off and sets them again.
    response.setAcceptsecrets(false);
    return response;
  }),
  check: handler((request: Request<'CheckRequest'>) => {
    const subject = subjectOf(request.getUrn());
    const inputs = fromStruct(request.getNews());
    const response = new providerMessages.CheckResponse();
    response.setInputs(toStruct(provider.complete(subject, inputs)));
    response.setFailuresList(typeFindings(subject.type, inputs).map((reason) => {
      const failure = new providerMessages.CheckFailure();
      failure.setReason(reason);
      return failure;
    }));
    return response;
  }),
  diff: handler((request: Request<'DiffRequest'>) => {
    const { type } = subjectOf(request.getUrn());
    return diffResponse(differences(type, fromStruct(request.getOldInputs()), fromStruct(request.getNews())));
  }),
  create: handler(async (request: Request<'CreateRequest'>) => {
    const subject = subjectOf(request.getUrn());
    const inputs = fromStruct(request.getProperties());
    const { id, state } = request.getPreview() ? { id: '', state: provider.foresee(subject, inputs) } : await provider.create(subject, inputs);
    const response = new providerMessages.CreateResponse();
    response.setId(id);
    response.setProperties(toStruct(state));
    return response;
  }),
  update: handler(async (request: Request<'UpdateRequest'>) => {
    const subject = subjectOf(request.getUrn());
    const inputs = fromStruct(request.getNews());
    const state = request.getPreview() ? { ...fromStruct(request.getOlds()), ...inputs } : await provider.update(subject, request.getId(), inputs);
    const response = new providerMessages.UpdateResponse();
    response.setProperties(toStruct(state));
    return response;
  }),
  read: handler((request: Request<'ReadRequest'>) => {
    const found = provider.read(request.getId());
    const response = new providerMessages.ReadResponse();
    if (found === undefined) return response;
    response.setId(request.getId());
    response.setProperties(toStruct(found.state));
    response.setInputs(toStruct(found.inputs));
    return response;
  }),
  delete: handler(async (request: Request<'DeleteRequest'>) => {
    await provider.delete(subjectOf(request.getUrn()), request.getId());
    return new empty.Empty();
  }),
  invoke: handler((request: Request<'InvokeRequest'>) => {
    const response = new providerMessages.InvokeResponse();
    response.setReturn(toStruct(provider.invoke(request.getTok(), plain(fromStruct(request.getArgs())) as Wire)));
    return response;
  }),
  cancel: handler(() => new empty.Empty()),
});
