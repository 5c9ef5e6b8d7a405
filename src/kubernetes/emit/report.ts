import { formatDiagnostic, type Diagnostic } from '../../plan/diagnostic';

/** A line of standard error for each: `cdk8s synth` shows it, and hides what a program writes to standard output. */
export function reportToStandardError(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic).replace(/\n\s*/g, '; ')}\n`);
}
