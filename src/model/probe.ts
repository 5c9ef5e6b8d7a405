import { checkKeys, checkList, checkOneOf, checkOptionalText, checkOptionalWhole, checkProps, checkText, wrong } from './arguments';

/** A question to a container, as an orchestrator asks it. Exactly one of `httpGet`, `tcpSocket`, `exec` and `grpc`. */
export interface Probe {
  /** An HTTP request; any status from 200 to 399 is well. */
  readonly httpGet?: {
    /** @default '/' */
    readonly path?: string;
    /** @default - the first TCP port the component listens on */
    readonly port?: number;
    /** @default 'HTTP' */
    readonly scheme?: 'HTTP' | 'HTTPS';
    /** @default - none */
    readonly httpHeaders?: readonly { readonly name: string; readonly value: string }[];
  };
  /** A connection; accepted is well. */
  readonly tcpSocket?: {
    /** @default - the first TCP port the component listens on */
    readonly port?: number;
  };
  /** A command inside the container; exit code 0 is well. */
  readonly exec?: { readonly command: readonly string[] };
  /** The gRPC health checking protocol; SERVING is well. */
  readonly grpc?: {
    /** @default - the first TCP port the component listens on */
    readonly port?: number;
    /** @default - the server as a whole */
    readonly service?: string;
  };
  /** Seconds before the first question. @default 0 */
  readonly initialDelaySeconds?: number;
  /** Seconds between questions. @default 10 */
  readonly periodSeconds?: number;
  /** Seconds to wait for an answer. @default 1 */
  readonly timeoutSeconds?: number;
  /** Good answers in a row before it counts as well. @default 1 */
  readonly successThreshold?: number;
  /** Bad answers in a row before it counts as failed. @default 3 */
  readonly failureThreshold?: number;
}

const HANDLERS = ['httpGet', 'tcpSocket', 'exec', 'grpc'] as const;
const TIMES = ['initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'successThreshold', 'failureThreshold'] as const;

export function checkProbe(where: string, probe: Probe): void {
  checkProps(where, probe);
  checkKeys(where, probe, [...HANDLERS, ...TIMES]);
  const given = HANDLERS.filter((handler) => probe[handler] !== undefined);
  if (given.length !== 1) throw new TypeError(`${where} must have exactly one of ${HANDLERS.join(', ')}, got ${given.join(' and ') || 'none'}`);
  for (const name of TIMES) checkOptionalWhole(`${where}.${name}`, probe[name], name === 'initialDelaySeconds' ? 0 : 1);
  checkHandler(where, probe);
}

function checkHandler(where: string, { httpGet, tcpSocket, exec, grpc }: Probe): void {
  for (const [name, handler] of Object.entries({ httpGet, tcpSocket, exec, grpc })) if (handler !== undefined) checkProps(`${where}.${name}`, handler);
  for (const handler of [tcpSocket, grpc]) checkOptionalWhole(`${where} port`, handler?.port, 1, 65535);
  if (httpGet !== undefined) checkHttpGet(`${where}.httpGet`, httpGet);
  if (tcpSocket !== undefined) checkKeys(`${where}.tcpSocket`, tcpSocket, ['port']);
  if (grpc !== undefined) {
    checkKeys(`${where}.grpc`, grpc, ['port', 'service']);
    checkOptionalText(`${where}.grpc.service`, grpc.service);
  }
  if (exec !== undefined) checkExec(`${where}.exec`, exec);
}

export function checkHttpGet(where: string, httpGet: NonNullable<Probe['httpGet']>): void {
  checkProps(where, httpGet);
  checkKeys(where, httpGet, ['path', 'port', 'scheme', 'httpHeaders']);
  checkOptionalWhole(`${where}.port`, httpGet.port, 1, 65535);
  checkOptionalText(`${where}.path`, httpGet.path);
  checkOneOf(`${where}.scheme`, httpGet.scheme, ['HTTP', 'HTTPS']);
  if (httpGet.httpHeaders !== undefined) checkHeaders(`${where}.httpHeaders`, httpGet.httpHeaders);
}

export function checkExec(where: string, exec: NonNullable<Probe['exec']>): void {
  checkProps(where, exec);
  checkKeys(where, exec, ['command']);
  checkList(`${where}.command`, exec.command);
  if (exec.command.length === 0) wrong(`${where}.command`, 'a list of at least one word', 'none');
  exec.command.forEach((word, index) => checkText(`${where}.command[${index}]`, word));
}

function checkHeaders(where: string, headers: readonly { readonly name: string; readonly value: string }[]): void {
  checkList(where, headers);
  headers.forEach((header, index) => {
    checkProps(`${where}[${index}]`, header);
    checkKeys(`${where}[${index}]`, header, ['name', 'value']);
    if (typeof header.name !== 'string' || !/^[-A-Za-z0-9]+$/.test(header.name)) wrong(`${where}[${index}].name`, "letters, digits and '-'", header.name);
    if (typeof header.value !== 'string') wrong(`${where}[${index}].value`, 'a text', header.value);
  });
}

/** Whether a probe leaves it to others which port it asks. */
export function needsPort(probe: Probe | undefined): boolean {
  const handler = probe?.httpGet ?? probe?.tcpSocket ?? probe?.grpc;
  return handler !== undefined && handler.port === undefined;
}
