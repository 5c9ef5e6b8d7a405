import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slugOf, sourceOf, specifierOf, subpaths, type Subpath } from '../projenrc/subpaths';
import { convert } from './api-model';
import type { Generator } from './page';

const head = `# API

Generated from the sources by \`npm run docs\`. One section for each entry point:

${subpaths.map((subpath) => `- [\`${specifierOf(subpath)}\`](#${slugOf(subpath)})`).join('\n')}
`;

/** \`API.md\`: the reference of every entry point, on one page. */
export const apiPage: Generator = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'api-page-'));
  try {
    await convert(subpaths.map(sourceOf), folder);
    const sections = subpaths.map((subpath) => {
      const text = readFileSync(join(folder, fileOf(subpath)), 'utf8');
      return `<a id="${slugOf(subpath)}"></a>\n\n# ${specifierOf(subpath)}\n\n${onOnePage(text, slugOf(subpath))}`;
    });
    return [{ path: 'API.md', text: [head, ...sections].map((section) => `${section.trim()}\n`).join('\n') }];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The file that typedoc writes for an entry point. */
const fileOf = ({ folder }: Subpath): string => `${folder.replaceAll('/', '.') || 'index'}.md`;
const slugs = new Map(subpaths.map((subpath) => [fileOf(subpath), slugOf(subpath)]));

/** Gives the anchors of one file a prefix, so that those of two entry points differ, and points every link at them. */
function onOnePage(text: string, slug: string): string {
  return text
    .replace(/<a id="/g, `<a id="${slug}.`)
    .replace(/\]\(([^()#\s]*\.md)?(#[^()\s]*)?\)/g, (link, file?: string, anchor?: string) => {
      const target = file ? slugs.get(file) : slug;
      if (!target || !(file || anchor)) return link;
      return anchor ? `](#${target}.${anchor.slice(1)})` : `](#${target})`;
    });
}
