import { concat, segment, segmentOf, type Text } from '../expression';
import { isLater, later } from '../input';
import { BUILT_IN_ROLES, type BuiltInRole } from './built-in-roles';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EVERYWHERE = /^\/providers\/Microsoft\.Authorization\/roleDefinitions\/[^/]+$/i;
const SOMEWHERE = /^\/subscriptions\/[^/]+\/providers\/Microsoft\.Authorization\/roleDefinitions\/[^/]+$/i;

/** A role as Azure tells it from others. */
export interface Role {
  /** The last part of its resource id. */
  readonly guid: Text;
  /** The resource id of its definition, for assignments at a scope. */
  definitionFor(scope: Text): Text;
  /** A word for it in the names of resources. @default - none: it comes later */
  readonly word?: string;
}

export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/** What is meant by a role; undefined for what cannot be one. However it is written, the same role is the same. */
export function roleOf(label: string, given: unknown): Role | undefined {
  if (isLater(given)) {
    const id = later(label, given);
    return { guid: segment(id, 'roleDefinitions'), definitionFor: () => id };
  }
  if (typeof given !== 'string') return undefined;
  if (Object.hasOwn(BUILT_IN_ROLES, given)) return byGuid(BUILT_IN_ROLES[given as BuiltInRole]);
  if (isGuid(given)) return byGuid(given.toLowerCase());
  const guid = segmentOf(given, 'roleDefinitions').toLowerCase();
  if (!isGuid(guid)) return undefined;
  if (EVERYWHERE.test(given)) return byGuid(guid);
  return SOMEWHERE.test(given) ? { ...byGuid(guid), definitionFor: () => given } : undefined;
}

function byGuid(guid: string): Role {
  const name = Object.entries(BUILT_IN_ROLES).find(([, known]) => known === guid)?.[0];
  return {
    guid, word: name === undefined ? guid : name.toLowerCase().replaceAll(' ', '-'),
    definitionFor: (scope) => concat(['/subscriptions/', segment(scope, 'subscriptions'), '/providers/Microsoft.Authorization/roleDefinitions/', guid]),
  };
}
