import { describe, expect, it } from 'vitest';
import { RIGHT, WRONG } from '../support/azure-examples';
import { AZURE_RESOURCES } from '../support/azure-resources';
import { validateAzure } from '../support/azure-schema';
import { schemasFolder } from '../support/shared-folder';

const schemas = schemasFolder();
const versions = ['default', 'newest'] as const;
const right = (type: string): Record<string, unknown> => structuredClone(RIGHT[type] ?? {});

/** Puts a value at a path of plain keys; undefined removes it. */
function put(target: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((object, key) => object[key] as Record<string, unknown>, target);
  parent[last] = value;
  return target;
}

it('has a right example of every resource', () => expect(Object.keys(RIGHT).sort()).toEqual(Object.keys(AZURE_RESOURCES).sort()));

describe.each(versions)('Azure, %s version', (version) => {
  it.each(Object.keys(RIGHT))('accepts a right %s', (type) => {
    expect(validateAzure({ type, args: right(type) }, version, schemas)).toEqual([]);
    expect(validateAzure({ type: `azure-native:${type}`, args: right(type) }, version, schemas)).toEqual([]);
  });

  it.each(WRONG)('finds in %s: %s = %j', (type, path, value, finding) => {
    const args = put(right(type), path, value);
    const found = validateAzure({ type, args }, version, schemas);
    expect(found.map((line) => line.slice(line.indexOf(': ') + 2))).toEqual([finding]);
  });

  it.each(Object.keys(RIGHT))('finds an unknown input and a missing place in %s', (type) => {
    const place = AZURE_RESOURCES[type]?.place ?? [];
    const args = { ...right(type), surprise: 1, ...Object.fromEntries(place.map((key) => [key, undefined])) };
    const found = validateAzure({ type, args }, version, schemas).join('\n');
    expect(found).toContain("unknown key 'surprise'");
    for (const key of place) expect(found).toContain(`missing input '${key}'`);
  });
});

describe('Azure placeholders', () => {
  const check = (path: string, value: unknown, type = 'app:ContainerApp') => validateAzure({ type, args: put(right(type), path, value) }, 'default', schemas);

  it.each<[string, unknown]>([
    ['environmentId', { $ref: ['environment', 'id'] }],
    ['template.containers.0.resources.cpu', { $secret: 'cpu' }],
    ['configuration.ingress.targetPort', '04da6b54-80e4-46f7-96ec-b56ff0331ba9'],
    ['configuration.secrets.0.value', { $secret: 'plain text' }],
    ['template', { $unknown: true }],
    ['configuration', { $secret: { secrets: [{ name: 'a', value: 'b' }] } }],
    ['identity.userAssignedIdentities', [{ $ref: ['one', 'id'] }, { $ref: ['two', 'id'] }]],
    ['tags', { owner: { $ref: 'x' } }],
  ])('are accepted at %s: %j', (path, value) => expect(check(path, value)).toEqual([]));

  it.each<[string, unknown, string]>([
    ['template', { $ref: ['x', 'id'] }, "properties.template unknown key '$ref'"],
    ['configuration', { $secret: { surprise: 1 } }, "properties.configuration unknown key 'surprise'"],
    ['environmentId', { $secret: { id: 1 } }, 'properties.environmentId must be a string'],
    ['environmentId', { $ref: 1, other: 2 }, 'properties.environmentId must be a string'],
  ])('are refused at %s: %j', (path, value, finding) => expect(check(path, value)).toEqual([`app:ContainerApp@2025-02-02-preview: ${finding}`]));
});

it('tells the versions apart', () => {
  const args = { ...right('app:ContainerApp'), patchingConfiguration: { patchingMode: 'Automatic' } };
  expect(validateAzure({ type: 'app:ContainerApp', args }, 'default', schemas)).toEqual([]);
  expect(validateAzure({ type: 'app:ContainerApp', args }, 'newest', schemas)).toEqual(["app:ContainerApp@2026-01-01: properties unknown key 'patchingConfiguration'"]);
});

it('says which types it knows', () => {
  expect(validateAzure({ type: 'web:Domain', args: {} }, 'default', schemas)[0]).toMatch(/^web:Domain: no schema; known are app:ContainerApp, /);
});
