import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { compile, type Complaint } from './compile';
import { cells } from './compilers';
import { expected, refused } from './expectations';

const programs = readdirSync('test/package/types').filter((name) => name.endsWith('.ts')).map((name) => join('test/package/types', name));

// The project has no SDK: whoever wants one platform need not install the other, not even for its declarations.
describe.each(cells)('$compiler, module resolution $resolution', (cell) => {
  let complaints: readonly Complaint[];
  beforeAll(() => {
    complaints = compile(inject('consumer'), cell, programs);
  });

  it('finds no fault in our declarations', () => {
    const names = programs.map((program) => basename(program));
    expect(complaints.filter(({ file }) => !names.includes(file))).toEqual([]);
  });

  it.each(programs)('refuses exactly the marked lines of %s', (program) => {
    expect(refused(program, complaints)).toEqual(expected(program));
  });
});

it('typescript-7 has no node10, so that pair is not in the list', () => {
  const complaints = compile(inject('consumer'), { compiler: 'typescript-7', resolution: 'node10', module: 'commonjs' }, programs);
  expect(complaints.map(({ message }) => message).join()).toContain("'moduleResolution=node10' has been removed");
});
