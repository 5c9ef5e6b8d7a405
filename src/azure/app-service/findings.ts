import { findingsOf } from '../shared/findings';
import type { Code } from './codes';

export const findings = findingsOf<Code>();
export const { refuse, refuseAsDocumented, warn, adapt } = findings;
