import { adapted, error, warning, type Finding } from '../plan/diagnostic';
import type { Code } from './codes';

/** An error with a code of this target, or with the one code of the plan that bindings need too. */
export function refuse(code: Code | 'OAM.DEFERRED', message: string, fix?: string): Finding {
  return error(code, message, fix);
}

export function warn(code: Code, message: string, fix?: string): Finding {
  return warning(code, message, fix);
}

export function adapt(code: Code, message: string): Finding {
  return adapted(code, message);
}
