import type { Application } from '../application';
import type { Host } from '../component';
import { resolvePorts, type ResolvedPort } from '../port';
import { PORT_KEYS, type PortsProps } from './ports';
import { Workload } from './workload';

/** The properties of a daemon: those of its container, and the ports of one that is called. */
export type DaemonProps = PortsProps;

/** A process that runs once on every machine, such as a collector of logs. */
export class Daemon<Legal extends string = string> extends Workload<Legal, 'daemon', DaemonProps> {
  readonly kind = 'daemon' as const;
  readonly #ports: readonly ResolvedPort[];

  constructor(scope: Application<Legal> & Host<'daemon'>, id: string, props: DaemonProps) {
    super(scope, id, props, PORT_KEYS);
    this.#ports = resolvePorts(this.path, props.port, props.ports);
  }

  override get ports(): readonly ResolvedPort[] {
    return this.#ports;
  }
}
