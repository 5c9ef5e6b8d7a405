import type { Finding } from '../../../plan/diagnostic';
import type { NameRule } from '../../../plan/names';
import { refuse } from '../findings';
import { isLater, own } from '../input';
import { accountNames, checkNameOf, shareNames } from '../names';

const NAMES = ['shareName', 'accountName', 'accountKey', 'accessMode'];

/** A share of Azure Files. Messages never show a value: it may be the key of an account. */
export function checkShare(what: string, share: unknown): Finding[] {
  if (typeof share !== 'object' || share === null) return [refuse('AZURE.BINDING', `${what} must be a share: { ${NAMES.slice(0, 3).join(', ')} }`)];
  const accessMode = own(share, 'accessMode');
  return [
    ...Object.keys(share).filter((name) => !NAMES.includes(name)).map((name) => refuse('AZURE.BINDING', `${what} has no property '${name}': it has ${NAMES.join(', ')}`, 'take it away')),
    ...NAMES.slice(0, 3).filter((name) => !isText(own(share, name))).map((name) => refuse('AZURE.BINDING', `${what} is bound without ${name}`, 'give a text or a value that comes later')),
    ...checkShareNames(what, share),
    ...(accessMode === undefined || accessMode === 'ReadOnly' || accessMode === 'ReadWrite' ? [] : [refuse('AZURE.BINDING', `accessMode of ${what} must be 'ReadOnly' or 'ReadWrite'`, "leave it out for 'ReadWrite'")]),
  ];
}

/** Names of a share and its account. Values are not shown, as no other is. */
export function checkShareNames(what: string, share: object): Finding[] {
  return [...checkText('shareName', what, share, shareNames), ...checkText('accountName', what, share, accountNames)];
}

function checkText(property: string, what: string, share: object, rule: NameRule): Finding[] {
  const name = own(share, property);
  return typeof name === 'string' && name !== '' ? checkNameOf('AZURE.NAME', `${property} of ${what}`, name, rule) : [];
}

function isText(value: unknown): boolean {
  return isLater(value) || (typeof value === 'string' && value !== '');
}
