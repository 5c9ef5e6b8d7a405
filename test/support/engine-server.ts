import type { sendUnaryData, ServerUnaryCall, UntypedServiceImplementation } from '@grpc/grpc-js';
import type { LogRequest } from '@pulumi/pulumi/proto/engine_pb';
import type { SupportsFeatureRequest } from '@pulumi/pulumi/proto/resource_pb';
import type { FakeEngine } from './fake-engine';
import { answerInvoke, answerRead, answerRegister, FEATURES } from './monitor-answers';
import { empty, engineMessages, engineService, grpc, monitorMessages, monitorService } from './pulumi-sdk';
import type { InvokeRequest, OutputsRequest, ReadRequest, RegisterRequest } from './pulumi-sdk';

/** An engine that listens on loopback. */
export interface EngineServer {
  address: string;
  /** What the program logged, `severity: message`, without debug messages. */
  logs: string[];
  /** Cuts all connections. */
  close(): void;
}

/** A handler that turns what is thrown into an error for the caller, with the words that were thrown. */
function unary<Request, Response>(answer: (request: Request) => Response) {
  return (call: ServerUnaryCall<Request, Response>, callback: sendUnaryData<Response>) => {
    try {
      callback(null, answer(call.request));
    } catch (error) {
      callback({ code: grpc.status.UNKNOWN, details: error instanceof Error ? error.message : String(error) });
    }
  };
}

function nothing(): InstanceType<typeof empty.Empty> {
  return new empty.Empty();
}

function supportsFeature(request: SupportsFeatureRequest) {
  const response = new monitorMessages.SupportsFeatureResponse();
  response.setHassupport(FEATURES.has(request.getId()));
  return response;
}

function log(logs: string[]) {
  const { DEBUG } = engineMessages.LogSeverity;
  const names = Object.entries(engineMessages.LogSeverity);
  return (request: LogRequest) => {
    const name = names.find(([, severity]) => severity === request.getSeverity())?.[0] ?? 'unknown';
    if (request.getSeverity() !== DEBUG) logs.push(`${name.toLowerCase()}: ${request.getMessage()}`);
    return nothing();
  };
}

/** The methods a service does not implement here are answered as such by the server itself; the SDK knows what to do then. */
function implementations(engine: FakeEngine, logs: string[]): { monitor: UntypedServiceImplementation; engine: UntypedServiceImplementation } {
  return {
    monitor: {
      supportsFeature: unary(supportsFeature),
      registerResource: unary((request: RegisterRequest) => answerRegister(engine, request)),
      registerResourceOutputs: unary((request: OutputsRequest) => (engine.registerOutputs(request), nothing())),
      readResource: unary((request: ReadRequest) => answerRead(engine, request)),
      invoke: unary((request: InvokeRequest) => answerInvoke(engine, request)),
      signalAndWaitForShutdown: unary(nothing),
    },
    engine: {
      log: unary(log(logs)),
      setRootResource: unary(() => new engineMessages.SetRootResourceResponse()),
    },
  };
}

/** Serves an engine on a free port of the loopback interface. */
export async function serve(engine: FakeEngine): Promise<EngineServer> {
  const logs: string[] = [];
  const server = new grpc.Server({ 'grpc.max_receive_message_length': 400 << 20 });
  const services = implementations(engine, logs);
  server.addService(monitorService.ResourceMonitorService as never, services.monitor);
  server.addService(engineService.EngineService as never, services.engine);
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) => (error ? reject(error) : resolve(bound)));
  });
  return { address: `127.0.0.1:${port}`, logs, close: () => server.forceShutdown() };
}
