import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TypeRef { $ref: string }

/** Bits of a property's `flags`. */
export const Flag = { required: 1, readOnly: 2 } as const;

export interface AzureProperty { type: TypeRef; flags: number; description?: string }
export type AzureProperties = Record<string, AzureProperty>;

export interface ObjectType { $type: 'ObjectType'; name: string; properties: AzureProperties; additionalProperties?: TypeRef }
export interface StringType { $type: 'StringType'; minLength?: number; maxLength?: number; pattern?: string }
export interface IntegerType { $type: 'IntegerType'; minValue?: number; maxValue?: number }
export interface ArrayType { $type: 'ArrayType'; itemType: TypeRef; minLength?: number; maxLength?: number }
export interface UnionType { $type: 'UnionType'; elements: TypeRef[] }
export interface DiscriminatedObjectType {
  $type: 'DiscriminatedObjectType'; name: string; discriminator: string; baseProperties: AzureProperties; elements: Record<string, TypeRef>;
}

export type AzureType = ObjectType | StringType | IntegerType | ArrayType | UnionType | DiscriminatedObjectType
  | { $type: 'StringLiteralType'; value: string }
  | { $type: 'BooleanType' }
  | { $type: 'AnyType' }
  | { $type: 'ResourceType'; name: string; body: TypeRef }
  | { $type: 'ResourceFunctionType' };

/** The types of one namespace in one API version. */
export class AzureTypes {
  private constructor(private readonly types: readonly AzureType[]) {}

  private static readonly cache = new Map<string, AzureTypes>();

  /** Reads `types.json`, once. */
  static read(schemasDir: string, namespace: string, version: string): AzureTypes {
    const file = join(schemasDir, 'azure', namespace.toLowerCase(), version, 'types.json');
    const found = AzureTypes.cache.get(file) ?? new AzureTypes(JSON.parse(readFileSync(file, 'utf8')) as AzureType[]);
    AzureTypes.cache.set(file, found);
    return found;
  }

  /** Follows a reference. */
  get(ref: TypeRef): AzureType {
    const type = this.types[Number(ref.$ref.slice(2))];
    if (!type) throw new Error(`dangling reference ${ref.$ref}`);
    return type;
  }

  /** The body of a resource type, `Microsoft.App/containerApps@2026-01-01`; the case of the name does not count. */
  body(name: string, variant?: string): ObjectType {
    for (const type of this.types) {
      if (type.$type !== 'ResourceType' || type.name.toLowerCase() !== name.toLowerCase()) continue;
      const body = this.get(type.body);
      if (body.$type === 'ObjectType') return body;
      const chosen = variant !== undefined && body.$type === 'DiscriminatedObjectType' ? this.get(body.elements[variant]!) : undefined;
      if (chosen?.$type === 'ObjectType') return chosen;
    }
    throw new Error(`no resource type ${name}`);
  }
}
