import { rmSync } from 'node:fs';
import { afterAll, expect, inject, it } from 'vitest';
import { compile } from './compile';
import { cells } from './compilers';
import { expected, refused } from './expectations';
import { withPeers } from './install';

const program = 'test/package/peers/both.ts';
const project = withPeers(inject('consumer'), 'peers');
afterAll(() => rmSync(project, { recursive: true, force: true }));

// The SDKs have faults of their own under some compilers; ours would be in the program or in the package.
it.each(cells.filter(({ resolution }) => resolution === 'node16'))('$compiler finds no fault with both SDKs installed', (cell) => {
  const complaints = compile(project, cell, [program]);
  expect(refused(program, complaints)).toEqual(expected(program));
  expect(complaints.filter(({ file }) => file === '' || file.includes('cdk-oam/'))).toEqual([]);
});
