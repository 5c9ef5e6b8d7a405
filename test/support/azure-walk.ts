import { checkScalar, membersOf, type Report } from './azure-scalars';
import { Flag, type ArrayType, type AzureProperties, type AzureType, type AzureTypes, type TypeRef, type UnionType } from './azure-types';
import { isUnknown, opened } from './placeholders';

type Body = Record<string, unknown>;

/** Tools add these to a resource by themselves, whatever their flags say. */
const ENVELOPE = new Set(['id', 'type', 'apiVersion', 'name']);

function at(path: string, key: string): string {
  if (!/^[\w$-]+$/.test(key)) return `${path}['${key}']`;
  return path ? `${path}.${key}` : key;
}

/** Walks a value along its type and reports everything the type does not allow. */
export class AzureWalk {
  constructor(private readonly types: AzureTypes, private readonly report: Report) {}

  /** Checks a value against the type that a reference names. */
  check(ref: TypeRef, value: unknown, path: string): void {
    this.checkType(this.types.get(ref), value, path);
  }

  /** Checks a value against a type. */
  checkType(type: AzureType, given: unknown, path: string): void {
    if (isUnknown(given) || checkScalar(type, given, path, this.report)) return;
    const value = opened(given);
    if (type.$type === 'UnionType') this.checkUnion(type, value, path);
    else if (type.$type === 'ArrayType') this.checkArray(type, value, path);
    else if (typeof value !== 'object' || value === null || Array.isArray(value)) this.report(path, 'must be an object');
    else this.checkObject(type, value as Body, path);
  }

  private checkObject(type: AzureType, value: Body, path: string): void {
    if (type.$type === 'ObjectType') return this.checkKeys(type.properties, type.additionalProperties, value, path);
    if (type.$type !== 'DiscriminatedObjectType') throw new Error(`a value cannot have the type ${type.$type}`);
    const choice = String(value[type.discriminator]);
    const element = type.elements[choice];
    if (!element) return this.report(at(path, type.discriminator), `must be one of ${Object.keys(type.elements).join(', ')}`);
    const chosen = this.types.get(element);
    if (chosen.$type !== 'ObjectType') throw new Error(`${type.name} has a choice that is no object`);
    this.checkKeys({ ...type.baseProperties, ...chosen.properties }, chosen.additionalProperties, value, path);
  }

  private checkKeys(properties: AzureProperties, others: TypeRef | undefined, value: Body, path: string): void {
    for (const [key, item] of Object.entries(value)) {
      if (item === undefined) continue;
      const property = Object.hasOwn(properties, key) ? properties[key] : undefined;
      const type = property?.type ?? others;
      const added = path === '' && ENVELOPE.has(key);
      if (!type) this.report(path, `unknown key '${key}'`);
      else if (property && property.flags & Flag.readOnly && !added) this.report(at(path, key), 'is read-only');
      else this.check(type, item, at(path, key));
    }
    for (const [key, { flags }] of Object.entries(properties)) {
      if (flags & Flag.required && value[key] === undefined && !(path === '' && ENVELOPE.has(key))) this.report(path, `missing '${key}'`);
    }
  }

  private checkArray(type: ArrayType, value: unknown, path: string): void {
    if (!Array.isArray(value)) return this.report(path, 'must be a list');
    if (type.minLength !== undefined && value.length < type.minLength) this.report(path, `must have at least ${type.minLength} elements`);
    if (type.maxLength !== undefined && value.length > type.maxLength) this.report(path, `must have at most ${type.maxLength} elements`);
    value.forEach((item, index) => this.check(type.itemType, item, `${path}[${index}]`));
  }

  /** A union of literals is a closed enum; with a plain string among them it is an open one. */
  private checkUnion(type: UnionType, value: unknown, path: string): void {
    const members = membersOf(this.types, type);
    const attempts = members.map((member) => {
      const findings: [string, string][] = [];
      new AzureWalk(this.types, (where, problem) => findings.push([where, problem])).checkType(member, value, path);
      return findings;
    });
    if (attempts.some((findings) => findings.length === 0)) return;
    const literals = members.flatMap((member) => (member.$type === 'StringLiteralType' ? [member.value] : []));
    if (literals.length === members.length) return this.report(path, `${JSON.stringify(value)} must be one of ${literals.map((literal) => `'${literal}'`).join(', ')}`);
    const shortest = attempts.reduce((best, each) => (each.length < best.length ? each : best));
    shortest.forEach(([where, problem]) => this.report(where, problem));
  }
}
