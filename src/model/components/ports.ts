import type { ContainerProps } from '../container';
import type { Port } from '../port';

/** What describes a component that others may call. */
export interface PortsProps extends ContainerProps {
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

export const PORT_KEYS = ['port', 'ports'] as const;
