import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Cell } from './compilers';

/** What a compiler said about one line of one file. */
export interface Complaint {
  readonly file: string;
  readonly line: number;
  /** The whole explanation, over several lines. */
  readonly message: string;
}

/** Compiles programs in a project that has the package installed. */
export function compile(project: string, cell: Cell, programs: readonly string[]): Complaint[] {
  const folder = mkdtempSync(join(project, 'program-'));
  for (const program of programs) copyFileSync(program, join(folder, basename(program)));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
    compilerOptions: {
      target: 'es2022', module: cell.module, moduleResolution: cell.resolution,
      strict: true, noEmit: true, types: [], skipLibCheck: false,
    },
    include: ['*.ts'],
  }));
  const tsc = resolve('node_modules', cell.compiler, 'bin', 'tsc');
  const { stdout, stderr, error } = spawnSync(process.execPath, [tsc, '--pretty', 'false', '--project', '.'], { cwd: folder, encoding: 'utf8' });
  if (error) throw error;
  if (stderr) throw new Error(stderr);
  return parse(stdout);
}

/** `file(line,column): error TS1: text`, and indented lines that explain it. */
function parse(output: string): Complaint[] {
  return output.split(/\n(?=\S)/).filter(Boolean).map((entry) => {
    const match = /^(.+?)\((\d+),\d+\): error TS\d+: ([^]*)$/.exec(entry.trim());
    return match ? { file: match[1]!, line: Number(match[2]), message: match[3]! } : { file: '', line: 0, message: entry };
  });
}
