import { adapted, error, warning, type Finding } from '../../plan/diagnostic';
import type { AzureCode } from './codes';
import type { AzureContext } from './context';
import { accepted } from './options';

/** How rules of a target tell what they found. */
export interface Findings<Code extends string> {
  /** What the service itself, its types or a maintained validator refuse. */
  refuse(this: void, code: Code, message: string, fix?: string): Finding;
  /** What only the vendor's pages say. They are not always right, so the option `accept` makes a warning of it. */
  refuseAsDocumented(this: void, at: AzureContext, code: Code, message: string, fix: string): Finding;
  warn(this: void, code: Code, message: string, fix?: string): Finding;
  adapt(this: void, code: Code, message: string): Finding;
}

/** Findings with the codes of one target. */
export function findingsOf<Code extends string>(): Findings<Code> {
  return { refuse: error, refuseAsDocumented, warn: warning, adapt: adapted };
}

function refuseAsDocumented(at: AzureContext, code: string, message: string, fix: string): Finding {
  if (accepted(at.options).includes(code)) return warning(code, message, fix);
  return error(code, message, `${fix}; or, if you know that the platform allows it, add '${code}' to the option accept`);
}

/** Findings that every target of Azure has. */
export const { refuse, refuseAsDocumented: refuseDocumented, warn, adapt } = findingsOf<AzureCode>();
