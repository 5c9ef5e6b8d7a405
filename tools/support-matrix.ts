import { Unsupported } from 'cdk-oam';
import type { Generator } from './page';
import { targets } from './targets';

interface Note { readonly adapts?: string }
type Section = 'components' | 'traits' | 'parts';

function supportMatrix(): string {
  return [
    '# What runs where', '',
    'Made from the rule tables by `npm run docs`; a kind without a rule does not compile. **yes**: the same meaning. **adapted**: the meaning is kept and',
    'differs as noted; some rules adapt single values and say so in the plan. **no**: refused, with the reason. `Native` traits and objects are for one target',
    'each, and left out by the others on purpose; they are not in the tables.', '',
    ...section('Component kinds', 'components'), ...section('Traits', 'traits'), ...section('Parts', 'parts'), ...notes(),
  ].join('\n');
}

function section(title: string, table: Section): string[] {
  // A kind with a dot is a target's own.
  const kinds = [...new Set(targets.flatMap((target) => Object.keys(target[table])))].filter((kind) => !kind.includes('.')).sort();
  const rows = kinds.map((kind) => `| \`${kind}\` | ${targets.map((target) => cell(target[table][kind])).join(' | ')} |`);
  return [`## ${title}`, '', `| kind | ${targets.map(({ name }) => name).join(' | ')} |`, `|---|${targets.map(() => '---|').join('')}`, ...rows, ''];
}

function cell(entry: object | undefined): string {
  if (entry === undefined || entry instanceof Unsupported) return 'no';
  return (entry as Note).adapts === undefined ? 'yes' : 'adapted';
}

function notes(): string[] {
  return targets.flatMap((target) => {
    const lines = (['components', 'traits', 'parts'] as const).flatMap((table) => Object.entries(target[table]).flatMap(([kind, entry]) => {
      const text = entry instanceof Unsupported ? `refused: ${entry.reason}` : (entry as Note).adapts;
      return text === undefined ? [] : [`- \`${kind}\`: ${text}`];
    }));
    return [`## Notes on ${target.name}`, '', ...(lines.length === 0 ? ['Nothing is adapted or refused as a whole.'] : lines.sort()), ''];
  });
}

/** The support matrix, read off the rule tables that do the work. */
export const generate: Generator = async () => [{ path: 'docs/support-matrix.md', text: supportMatrix() }];
