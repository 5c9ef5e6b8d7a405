import type { FunctionApp } from '../model/components/function-app';
import type { Context } from './context';
import { fitName, shortHash, type NameRule } from './names';

/** What the host of functions takes as its id. */
const hostIds: NameRule = { describe: '', pattern: /^(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/, maxLength: 32 };

/**
 * The id by which a host of functions finds its keys and what it has processed.
 *
 * It is said always: by default the host makes its id from the name of its machine. Every replica would be an app of
 * its own, run every timer, and forget all when it is replaced.
 */
export function functionHostId(component: FunctionApp<any>, at: Context<any>): string {
  if (component.props.hostId !== undefined) return component.props.hostId;
  const id = `${at.application.name}-${at.name(component)}`;
  return fitName(id, hostIds)?.name ?? `f-${shortHash(id)}`;
}
