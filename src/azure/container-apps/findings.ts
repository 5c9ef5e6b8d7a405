import { adapted, error, warning, type Finding } from '../../plan/diagnostic';
import type { Code } from './codes';
import { accepted } from './options';
import type { At } from './rules';

/** What the service itself, its types or a maintained validator refuse. */
export function refuse(code: Code, message: string, fix?: string): Finding {
  return error(code, message, fix);
}

/**
 * What only the vendor's pages say. They are not always right, so the option `accept` makes a warning of it.
 */
export function refuseAsDocumented(at: At, code: Code, message: string, fix: string): Finding {
  if (accepted(at.options).includes(code)) return warning(code, message, fix);
  return error(code, message, `${fix}; or, if you know that the platform allows it, add '${code}' to the option accept`);
}

export function warn(code: Code, message: string, fix?: string): Finding {
  return warning(code, message, fix);
}

export function adapt(code: Code, message: string): Finding {
  return adapted(code, message);
}
