import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';
import { isLater, own } from '../input';

const NAMES = ['shareName', 'accountName', 'accountKey', 'accessMode'];

/** A share of Azure Files. Messages never show a value: it may be the key of an account. */
export function checkShare(what: string, share: unknown): Finding[] {
  if (typeof share !== 'object' || share === null) return [refuse('AZURE.BINDING', `${what} must be a share: { ${NAMES.slice(0, 3).join(', ')} }`)];
  const accessMode = own(share, 'accessMode');
  return [
    ...Object.keys(share).filter((name) => !NAMES.includes(name)).map((name) => refuse('AZURE.BINDING', `${what} has no property '${name}': it has ${NAMES.join(', ')}`, 'take it away')),
    ...NAMES.slice(0, 3).filter((name) => !isText(own(share, name))).map((name) => refuse('AZURE.BINDING', `${what} is bound without ${name}`, 'give a text or a value that comes later')),
    ...(accessMode === undefined || accessMode === 'ReadOnly' || accessMode === 'ReadWrite' ? [] : [refuse('AZURE.BINDING', `accessMode of ${what} must be 'ReadOnly' or 'ReadWrite'`, "leave it out for 'ReadWrite'")]),
  ];
}

function isText(value: unknown): boolean {
  return isLater(value) || (typeof value === 'string' && value !== '');
}
