import { describe, expect, it } from 'vitest';
import { fitName, joinName, obeys, type NameRule } from '../../src';

const rule: NameRule = { describe: '', pattern: /^[a-z]([a-z0-9-]*[a-z0-9])?$/, maxLength: 20 };

describe('fitName', () => {
  it.each(['a', 'orders', 'a-1', 'x'.repeat(20)])('keeps %s', (id) => {
    expect(fitName(id, rule)).toEqual({ name: id, changed: false });
  });

  it.each(['Orders', '10', 'a_b', 'x'.repeat(21), '-a', 'a-', 'ä1', 'constructor and more of it', '__proto__'])('makes a valid name of %s', (id) => {
    const fitted = fitName(id, rule)!;
    expect(fitted.changed).toBe(true);
    expect(obeys(fitted.name, rule), fitted.name).toBe(true);
    expect(fitName(id, rule)).toEqual(fitted);
  });

  it('gives different ids different names', () => {
    const ids = ['Orders', 'orders', 'ORDERS', 'or_ders', 'or ders', `${'x'.repeat(30)}1`, `${'x'.repeat(30)}2`];
    expect(new Set(ids.map((id) => fitName(id, rule)!.name)).size).toBe(ids.length);
  });

  it.each(['!!', '', '---', 'äöü'])('says that it cannot for %j', (id) => {
    expect(fitName(id, rule)).toBeUndefined();
  });

  it('never ends at a hyphen where it cuts', () => {
    expect(fitName('abcdefghij-klmnopqrstuvwx', rule)!.name).toMatch(/^abcdefghij-[0-9a-f]{8}$/);
  });
});

describe('joinName', () => {
  const wide = { ...rule, maxLength: 60 };
  it('joins clear parts readably', () => {
    expect(joinName(['service-bus', 'connection'], wide)!.name).toBe('service-bus--connection');
  });

  it('keeps parts apart that would read the same', () => {
    const pairs = [['a-b', 'c'], ['a', 'b-c'], ['a--b', 'c'], ['a', 'b--c'], ['a-', 'b'], ['a', '-b'], ['A', 'b']];
    expect(new Set(pairs.map((parts) => joinName(parts, wide)!.name)).size).toBe(pairs.length);
  });
});
