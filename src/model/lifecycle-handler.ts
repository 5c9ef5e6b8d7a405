import { checkKeys, checkProps, checkWhole } from './arguments';
import { checkExec, checkHttpGet, type Probe } from './probe';

/** What happens at a point in the life of a container. Exactly one of `exec`, `httpGet` and `sleep`. */
export interface LifecycleHandler {
  /** A command inside the container. */
  readonly exec?: Probe['exec'];
  /** An HTTP request to the container. */
  readonly httpGet?: Probe['httpGet'];
  /** Nothing but time: what waits for callers to turn away, in an image without a shell. */
  readonly sleep?: {
    /** How long, in whole seconds from 1. */
    readonly seconds: number;
  };
}

const HANDLERS = ['exec', 'httpGet', 'sleep'] as const;

export function checkLifecycleHandler(where: string, handler: LifecycleHandler): void {
  checkProps(where, handler);
  checkKeys(where, handler, HANDLERS);
  const given = HANDLERS.filter((name) => handler[name] !== undefined);
  if (given.length !== 1) throw new TypeError(`${where} must have exactly one of ${HANDLERS.join(', ')}, got ${given.join(' and ') || 'none'}`);
  const { exec, httpGet, sleep } = handler;
  if (exec !== undefined) checkExec(`${where}.exec`, exec);
  if (httpGet !== undefined) checkHttpGet(`${where}.httpGet`, httpGet);
  if (sleep === undefined) return;
  checkProps(`${where}.sleep`, sleep);
  checkKeys(`${where}.sleep`, sleep, ['seconds']);
  checkWhole(`${where}.sleep.seconds`, sleep.seconds, 1);
}
