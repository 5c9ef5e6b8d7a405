import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { apiPage } from './api-page';
import { apiReports } from './api-reports';
import type { Generator, Page } from './page';

/** Pages that are made from what the library and its tests know. */
const tables = ['support-matrix', 'diagnostics', 'kubevela'];

/** Writes every generated page; with `--check`, only says which of the committed ones no longer match the sources. */
async function main(check: boolean): Promise<void> {
  const pages: Page[] = [];
  for (const generate of [...await Promise.all(tables.map(load)), apiPage, apiReports]) pages.push(...await generate());
  const stale = pages.filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  if (check) {
    for (const { path } of stale) console.error(`${path} does not match the sources: run \`npm run docs\` and commit it`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  for (const { path, text } of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  console.log(`${pages.length} pages, ${stale.length} of them changed${stale.map(({ path }) => `\n  ${path}`).join('')}`);
}

async function load(name: string): Promise<Generator> {
  const file = resolve('tools', `${name}.ts`);
  if (!existsSync(file)) return async () => [];
  const { generate } = await import(file) as { generate: Generator };
  return generate;
}

main(process.argv.includes('--check')).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
