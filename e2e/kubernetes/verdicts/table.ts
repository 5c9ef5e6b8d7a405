/** What both sides said of one wrong input. */
export interface Row {
  readonly subject: string;
  readonly about: string;
  readonly ours?: string;
  readonly theirs?: string;
  readonly taken?: string;
}

const HEADING = `# What is wrong, and who says so

Each row is an input of a user. The second column is what our checks say before anything is written: the code of a diagnostic, or the error of a
constructor. The third is what a real API server says to the object that would otherwise have been applied; where it takes the object, the reason
why we do not stands in its place. \`npm run e2e -- kubernetes\` compares both again.
`;

/** The table of all verdicts, a section for each subject. */
export function tableOf(rows: readonly Row[]): string {
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const sections = subjects.map((subject) => [
    `\n## ${subject}\n`, '| input | cdk-oam | API server |', '|---|---|---|',
    ...rows.filter((row) => row.subject === subject).map(({ about, ours, theirs, taken }) => `| ${cell(about)} | ${cell(ours ?? 'taken')} | ${theirs === undefined ? `taken: ${cell(taken ?? '')}` : `\`${cell(theirs)}\``} |`),
  ].join('\n'));
  return `${HEADING}${sections.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
