/** How much a diagnostic weighs: an error stops the synthesis; `adapted` tells how a target differs. */
export type Severity = 'error' | 'warning' | 'adapted';

/** Something a rule found. The plan adds the target and, where the rule left it out, the path. */
export interface Finding {
  readonly severity: Severity;
  /** Stable and documented: a program may test for it. */
  readonly code: string;
  /** Lower case, with the wrong value and the allowed ones. */
  readonly message: string;
  /** What to do about it. @default - nothing to do */
  readonly fix?: string;
  /** Where in the model. @default - the component or part that was checked */
  readonly path?: string;
}

/** A finding in its place. */
export interface Diagnostic extends Finding {
  readonly path: string;
  /** The name of the target. */
  readonly target: string;
}

export function error(code: string, message: string, fix?: string): Finding {
  return { severity: 'error', code, message, fix };
}

export function warning(code: string, message: string, fix?: string): Finding {
  return { severity: 'warning', code, message, fix };
}

export function adapted(code: string, message: string): Finding {
  return { severity: 'adapted', code, message };
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, adapted: 2 };

/** By path, then weight, then code, then text: the same findings always come in the same order. Repeats are dropped. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const unique = new Map(diagnostics.map((one) => [[one.path, one.severity, one.code, one.message].join('\n'), one]));
  return [...unique.values()].sort((a, b) => compare(a.path, b.path) || WEIGHT[a.severity] - WEIGHT[b.severity]
    || compare(a.code, b.code) || compare(a.message, b.message));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** One diagnostic as text: a line, and a line for the way out. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const line = `${diagnostic.severity} ${diagnostic.code} [${diagnostic.path}] ${diagnostic.message}`;
  return diagnostic.fix === undefined ? line : `${line}\n  fix: ${diagnostic.fix}`;
}
