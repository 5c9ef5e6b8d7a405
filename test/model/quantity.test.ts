import { expect, it } from 'vitest';
import { bytes, millicores } from '../../src/model/quantity';

it.each([[0.25, 250], ['250m', 250], ['0.25', 250], [1, 1000], ['1.5', 1500], [0.1 + 0.2, 300], [0.001, 1]])('%s cores are %s thousandths', (cpu, expected) => {
  expect(millicores(cpu)).toBe(expected);
});

it.each([0, -1, '0.0001', 'x', '', '1 m', '1e3', Infinity, NaN])('%s is no amount of cores', (cpu) => {
  expect(millicores(cpu)).toBeUndefined();
});

it.each([['512Mi', 2 ** 29], ['0.5Gi', 2 ** 29], ['500M', 5e8], ['1024', 1024], ['1Ti', 2 ** 40], ['1.5k', 1500]])('%s are %s bytes', (memory, expected) => {
  expect(bytes(memory)).toBe(expected);
});

it.each(['0Mi', '1GB', '-1Gi', '', 'Gi', '0.3', '1 Gi'])('%j is no amount of memory', (memory) => {
  expect(bytes(memory)).toBeUndefined();
});
