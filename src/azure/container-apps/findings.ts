import { findingsOf } from '../shared/findings';
import type { Code } from './codes';

export const { refuse, refuseAsDocumented, warn, adapt } = findingsOf<Code>();
