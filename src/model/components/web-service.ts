import type { Application } from '../application';
import type { Host } from '../component';
import type { ContainerProps } from '../container';
import { resolvePorts, type Port, type ResolvedPort } from '../port';
import { Workload } from './workload';

export interface WebServiceProps extends ContainerProps {
  /**
   * The HTTP port that the container listens on and others call. Short for `ports: [{ port }]`.
   * @default - none
   */
  readonly port?: number;
  /**
   * The ports, the main one first: probes, routes and addresses use it unless they name another.
   * @default - none
   */
  readonly ports?: readonly Port[];
}

/** A long-running, stateless service that others call. */
export class WebService<Legal extends string = string> extends Workload<Legal, 'web-service', WebServiceProps> {
  readonly kind = 'web-service' as const;
  readonly #ports: readonly ResolvedPort[];

  constructor(scope: Application<Legal> & Host<'web-service'>, id: string, props: WebServiceProps) {
    super(scope, id, props, ['port', 'ports']);
    this.#ports = resolvePorts(this.path, props.port, props.ports);
  }

  override get ports(): readonly ResolvedPort[] {
    return this.#ports;
  }
}
