import { checkKeys, checkList, checkOneOf, checkProps, checkText, checkWhole, wrong } from './arguments';

/** What is spoken on a port. */
export type AppProtocol = 'http' | 'http2' | 'grpc' | 'tcp';

/** A port of a component. */
export interface Port {
  /** The number that callers use, 1 to 65535. */
  readonly port: number;
  /**
   * The number that the container listens on.
   * @default - the same as `port`
   */
  readonly targetPort?: number;
  /**
   * How other places refer to it.
   * @default - the protocol for the first port, protocol and number for others
   */
  readonly name?: string;
  /**
   * The transport.
   * @default 'TCP'
   */
  readonly protocol?: 'TCP' | 'UDP';
  /**
   * What is spoken on it. `grpc` is HTTP/2 too.
   * @default 'http', or 'tcp' with protocol UDP
   */
  readonly appProtocol?: AppProtocol;
}

/** A port with every choice made. */
export interface ResolvedPort {
  readonly name: string;
  readonly port: number;
  readonly targetPort: number;
  readonly protocol: 'TCP' | 'UDP';
  readonly appProtocol: AppProtocol;
}

/** Checks `port` and `ports` and makes every choice that was left out. */
export function resolvePorts(where: string, port: number | undefined, ports: readonly Port[] | undefined): readonly ResolvedPort[] {
  if (port !== undefined && ports !== undefined) throw new TypeError(`${where}: give 'port' for one HTTP port or 'ports' for any, not both`);
  if (port !== undefined) checkWhole(`${where}: port`, port, 1, 65535);
  if (ports !== undefined) checkList(`${where}: ports`, ports);
  const list = ports ?? (port === undefined ? [] : [{ port }]);
  return list.map((entry, index) => resolvePort(`${where}: ports[${index}]`, entry, index === 0));
}

/** Checks one port and makes every choice that was left out. */
export function resolvePort(where: string, entry: Port, first: boolean): ResolvedPort {
  checkProps(where, entry);
  checkKeys(where, entry, ['port', 'targetPort', 'name', 'protocol', 'appProtocol']);
  checkWhole(`${where}.port`, entry.port, 1, 65535);
  if (entry.targetPort !== undefined) checkWhole(`${where}.targetPort`, entry.targetPort, 1, 65535);
  if (entry.name !== undefined) checkText(`${where}.name`, entry.name);
  checkOneOf(`${where}.protocol`, entry.protocol, ['TCP', 'UDP']);
  checkOneOf(`${where}.appProtocol`, entry.appProtocol, ['http', 'http2', 'grpc', 'tcp']);
  const protocol = entry.protocol ?? 'TCP';
  if (protocol === 'UDP' && entry.appProtocol !== undefined) wrong(`${where}.appProtocol`, 'left out with protocol UDP', entry.appProtocol);
  const appProtocol = entry.appProtocol ?? (protocol === 'UDP' ? 'tcp' : 'http');
  const word = protocol === 'UDP' ? 'udp' : appProtocol;
  const name = entry.name ?? (first ? word : `${word}-${entry.port}`);
  return Object.freeze({ name, port: entry.port, targetPort: entry.targetPort ?? entry.port, protocol, appProtocol });
}

/** The number that probes and hooks ask where they name none: that of the first TCP port, since nobody can ask over UDP. */
export function askedPort({ ports }: { readonly ports: readonly ResolvedPort[] }): number | undefined {
  return ports.find(({ protocol }) => protocol === 'TCP')?.targetPort;
}
