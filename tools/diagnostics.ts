import { planCodes } from 'cdk-oam';
import type { Generator } from './page';
import { targets } from './targets';

function diagnosticsPage(): string {
  const section = (title: string, codes: Readonly<Record<string, string>>) => [
    `## ${title}`, '', ...Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([code, text]) => [`### ${code}`, '', text, '']),
  ];
  return [
    '# Diagnostics', '', 'Made from the code by `npm run docs`. Codes are stable: programs may test for them.', '',
    ...section('Any target', planCodes), ...targets.flatMap(({ name, codes }) => section(name, codes)),
  ].join('\n');
}

/** What every diagnostic code means. */
export const generate: Generator = async () => [{ path: 'docs/diagnostics.md', text: diagnosticsPage() }];
