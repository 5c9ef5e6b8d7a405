import type { Application } from '../application';
import type { Host } from '../component';
import { resolvePorts, type ResolvedPort } from '../port';
import { PORT_KEYS, type PortsProps } from './ports';
import { Workload } from './workload';

/** The properties of a web service: those of its container, and its ports. */
export type WebServiceProps = PortsProps;

/** A long-running, stateless service that others call. */
export class WebService<Legal extends string = string> extends Workload<Legal, 'web-service', WebServiceProps> {
  readonly kind = 'web-service' as const;
  readonly #ports: readonly ResolvedPort[];

  constructor(scope: Application<Legal> & Host<'web-service'>, id: string, props: WebServiceProps) {
    super(scope, id, props, PORT_KEYS);
    this.#ports = resolvePorts(this.path, props.port, props.ports);
  }

  override get ports(): readonly ResolvedPort[] {
    return this.#ports;
  }
}
