import type { AzureType, AzureTypes, IntegerType, StringType, UnionType } from './azure-types';
import { isSingleValue } from './placeholders';

/** Says where and what is wrong. */
export type Report = (path: string, problem: string) => void;

function checkString(type: StringType, value: unknown, path: string, report: Report): void {
  if (isSingleValue(value)) return;
  if (typeof value !== 'string') return report(path, 'must be a string');
  if (type.minLength !== undefined && value.length < type.minLength) report(path, `'${value}' must have at least ${type.minLength} characters`);
  if (type.maxLength !== undefined && value.length > type.maxLength) report(path, `'${value}' must have at most ${type.maxLength} characters`);
  if (type.pattern !== undefined && !new RegExp(type.pattern).test(value)) report(path, `'${value}' must match ${type.pattern}`);
}

function checkNumber(type: IntegerType, value: unknown, path: string, report: Report): void {
  if (isSingleValue(value)) return;
  // The schemas have no type for fractions and call cpu an integer.
  if (typeof value !== 'number' || !Number.isFinite(value)) return report(path, 'must be a number');
  if (type.minValue !== undefined && value < type.minValue) report(path, `${value} must be at least ${type.minValue}`);
  if (type.maxValue !== undefined && value > type.maxValue) report(path, `${value} must be at most ${type.maxValue}`);
}

/** Checks values that hold no other values. Returns false for the other types. */
export function checkScalar(type: AzureType, value: unknown, path: string, report: Report): boolean {
  switch (type.$type) {
    case 'StringType': checkString(type, value, path, report); return true;
    case 'IntegerType': checkNumber(type, value, path, report); return true;
    case 'BooleanType':
      if (typeof value !== 'boolean' && !isSingleValue(value)) report(path, 'must be true or false');
      return true;
    case 'StringLiteralType':
      if (value !== type.value && !isSingleValue(value)) report(path, `must be '${type.value}'`);
      return true;
    case 'AnyType': return true;
    default: return false;
  }
}

/** The members of a union, with the members of unions inside it. */
export function membersOf(types: AzureTypes, union: UnionType): AzureType[] {
  return union.elements.map((ref) => types.get(ref)).flatMap((type) => (type.$type === 'UnionType' ? membersOf(types, type) : [type]));
}
