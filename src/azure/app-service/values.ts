import { textsWith } from '../shared/values';
import { addressOf } from './addresses';

/** A value as a text of the plan. */
export const textOf = textsWith(addressOf);
