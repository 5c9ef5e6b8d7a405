import type { Component } from '../../model/component';
import type { At } from '../rules';

/** The port on which sidecars take calls of other sidecars. Dapr's injector lets nobody change it. */
export const SIDECAR_PORT = { port: 50002, protocol: 'TCP' } as const;

export function hasDapr(component: Component<any, any>, at: At): boolean {
  return at.traitsOf(component, 'dapr-sidecar').length > 0;
}
