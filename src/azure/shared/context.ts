import type { Context } from '../../plan/context';
import type { AzureOptions } from './options';

/** What a rule of any target of Azure may know beside the thing it lowers. */
export type AzureContext = Context<AzureOptions>;
