import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { toYaml } from 'cdk-oam/kubernetes';
import { document, documents } from '../../src/kubernetes/emit/yaml';

const back = (text: string): unknown[] => (['1.1', '1.2'] as const).map((version) => parse(text, { version }) as unknown);
const roundTrips = (value: unknown): void => {
  const text = document(value);
  for (const read of back(text)) expect(read, text).toEqual(value);
};

const TEXTS = [
  '', ' ', 'a', 'a b', ' a', 'a ', '-', '- a', '?', ':', 'a:', 'a: b', 'a:b', 'a #b', '#a', '&a', '*a', '!a', '!!str a', '|', '>', '%a', '@a', '`a', '"a"', "'a'", '{', '}', '[', ']', ',', '<<', '=', '~', 'null', 'Null', 'NULL',
  'true', 'True', 'yes', 'Yes', 'YES', 'no', 'on', 'Off', 'y', 'Y', 'n', 'N', '.inf', '-.INF', '.nan', '0', '1', '-1', '+1', '1.5', '.5', '1e3', '1E3', '0x1F', '0b101', '0o17', '017', '1_000', '12:30', '12:30:45', '190:20:30.15',
  '2020-01-01', '2001-12-14t21:59:43.10-05:00', '512Mi', '250m', '30s', '1k', '1e3m', 'e1', '_', '/', '/a', '//', '\\', '\t', '\ta', 'a\tb', '\n', 'a\n', 'a\nb', 'a\nb\n', '\na', 'a\n\n', 'a\n\nb\n', ' a\nb', 'a \nb', 'a\n b', 'a\n\tb\n', 'a\n  \nb',
  'a\r\nb', '\r', 'a\u0085b', 'a\u0085\nb', 'a\u2028b', 'a\nb\u2029c', '\ufeffa', 'a\n\ufeff', '\u0000', '\u001b[0m', '\u007f', 'ü', '日本', '😀', 'a\n😀', '\ud800', 'a\n\udfff', '\ufffe', '---', '...', '---\na', 'a\n---\nb', 'a\n...\n', '# a\nb', 'key: |\n  x\n', 'a\n#b',
  '__proto__', 'constructor', 'a'.repeat(3000), `${'a b '.repeat(400)}\n${'c'.repeat(2000)}`, '$(A)', '${A}', '{{ x }}', 'a\\nb', 'http://a:80/b?c=d&e', 'a@b', 'sha256:abc', 'image@sha256:abc',
];

describe('texts', () => {
  it.each(TEXTS)('%j as a value, a key, and in a list', (text) => {
    roundTrips({ a: text, b: 'c' });
    roundTrips({ list: [text, [text, text], { x: text, y: [text] }], end: 1 });
    if (text !== '__proto__') roundTrips({ [text]: text, z: { [text]: { [text]: text } } });
  });
});

describe('values', () => {
  it.each([0, -1, 1.5, 1e21, -1e21, 1e-7, 123456789012345680000, 5e-324, 1.7976931348623157e308, true, false, null])('%j', (value) => {
    roundTrips({ a: value, b: [value] });
  });

  it.each([[Number.NaN, '.nan'], [Infinity, '.inf'], [-Infinity, '-.inf'], [-0, '0'], [10n, '10'], [undefined, 'null']])('%s is %s', (value, text) => {
    expect(document({ a: value })).toBe(`a: ${text}\n`);
  });

  it.each([[() => 1], [Symbol('x')]])('%s is refused', (value) => {
    expect(() => document({ a: value })).toThrow('cannot be written into a manifest');
  });

  it.each([[{}], [[]], [{ a: {} }], [{ a: [] }], [[[]]], [[{}]], [[[[], {}], []]], [{ a: [[1, 2], [{ b: [] }]] }], ['x'], [5], [null]])('%j', (value) => {
    roundTrips(value);
  });
});

describe('a fuzzed object', () => {
  // A generator of its own, so that a failure can be repeated.
  let state = 42;
  const random = (): number => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const CHARACTERS = [...'abcXYZ019 .:-_#&*!|>%@`"\'{}[],?=~<\\/$\t\n\n\n  ', '\r', '\u0085', '\u2028', '\ufeff', '\u0007', 'é', '日', '😀'];
  const text = (): string => (random() < 0.3 ? pick(TEXTS) : Array.from({ length: Math.floor(random() * 14) }, () => pick(CHARACTERS)).join(''));
  const value = (depth: number): unknown => {
    const kind = random();
    if (depth === 0 || kind < 0.5) return pick([text, text, text, () => Math.floor(random() * 1e6) - 5e5, () => random() * 10 ** Math.floor(random() * 40 - 20), () => random() < 0.5, () => null])();
    const size = Math.floor(random() * 4);
    if (kind < 0.7) return Array.from({ length: size }, () => value(depth - 1));
    return Object.fromEntries(Array.from({ length: size }, () => [text(), value(depth - 1)] as const).filter(([key]) => key !== '__proto__'));
  };

  it('comes back as it was, 4,000 times, alone and among others', () => {
    for (let round = 0; round < 2000; round += 1) {
      const [one, two] = [value(4), value(3)];
      const text = documents([{ one }, { two }]);
      for (const version of ['1.1', '1.2'] as const) {
        const read = parseAllDocuments(text, { version }).map((each) => {
          expect(each.errors, text).toEqual([]);
          return each.toJS() as unknown;
        });
        expect(read, text).toEqual([{ one }, { two }]);
      }
    }
  });
});

describe('for people', () => {
  it('is readable', () => {
    expect(toYaml([
      { kind: 'ConfigMap', apiVersion: 'v1', metadata: { name: 'a' }, data: { 'nginx.conf': 'server {\n  listen 80;\n}\n', 'none': '', 'size': '512Mi', 'yes': 'no', 'plain': 'ghcr.io/acme/orders:1.4', 'open': 'a\nb' } } as never,
      { kind: 'Service', apiVersion: 'v1', metadata: { name: 'a' }, spec: { ports: [{ name: 'http', port: 80 }], empty: {}, none: [] } } as never,
    ])).toBe(`apiVersion: v1
kind: ConfigMap
metadata:
  name: a
data:
  nginx.conf: |
    server {
      listen 80;
    }
  none: ""
  open: |-
    a
    b
  plain: ghcr.io/acme/orders:1.4
  size: 512Mi
  "yes": "no"
---
apiVersion: v1
kind: Service
metadata:
  name: a
spec:
  empty: {}
  none: []
  ports:
    - name: http
      port: 80
`);
  });
});
