import { describe, expect, it } from 'vitest';
import { differences } from './diff';
import { byKindAndName, parseManifests } from './manifests';

describe('parseManifests', () => {
  it('takes every document and leaves out empty ones', () => {
    expect(parseManifests('---\nkind: A\n---\n# nothing\n---\nkind: B\n').map(({ kind }) => kind)).toEqual(['A', 'B']);
  });

  it('throws on a syntax error', () => expect(() => parseManifests('a: [1\nb: 2')).toThrow(/line/));
});

describe('byKindAndName', () => {
  const object = (kind: string, name: string) => ({ kind, metadata: { name } });

  it('lists by kind and name', () => expect(byKindAndName([object('A', 'x'), object('B', 'x')])).toEqual({ 'A/x': object('A', 'x'), 'B/x': object('B', 'x') }));

  it('refuses two of a name', () => expect(() => byKindAndName([object('A', 'x'), object('A', 'x')])).toThrow('A/x stands there twice'));
});

describe('differences', () => {
  it('finds none in equal structures, whatever the order of keys', () => {
    expect(differences({ a: 1, b: [{ c: null }], d: undefined }, { b: [{ c: null }], a: 1 })).toEqual([]);
  });

  it('lists leaves in the order of their keys, list elements in the order of their place', () => {
    const expected = { z: 1, 'a/b': 'x', list: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] };
    const actual = { 'a/b': 'y', z: 2, list: [1, 2, 0, 4, 5, 6, 7, 8, 9, 10, 12], extra: { deep: true } };
    expect(differences(expected, actual)).toEqual([
      { path: "['a/b']", expected: 'x', actual: 'y' },
      { path: 'extra', expected: undefined, actual: { deep: true } },
      { path: 'list[2]', expected: 3, actual: 0 },
      { path: 'list[10]', expected: 11, actual: 12 },
      { path: 'z', expected: 1, actual: 2 },
    ]);
  });

  it('takes a list for another thing than an object', () => expect(differences({ a: [] }, { a: {} })).toEqual([{ path: 'a', expected: [], actual: {} }]));
});
