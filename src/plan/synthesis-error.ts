import { formatDiagnostic, type Diagnostic } from './diagnostic';

/** Everything that is wrong with a model for one target, at once. Nothing was written. */
export class SynthesisError extends Error {
  /** The name of the application. */
  declare readonly application: string;
  /** The name of the target. */
  declare readonly target: string;
  /** All findings, warnings and adaptations included. */
  declare readonly diagnostics: readonly Diagnostic[];

  constructor(application: string, target: string, diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const heading = `cannot synthesize ${application} for ${target}: ${errors.length} error${errors.length === 1 ? '' : 's'}`;
    const lines = errors.flatMap((one) => formatDiagnostic(one).split('\n')).map((line) => `  ${line}`);
    super([heading, ...lines].join('\n'));
    for (const [name, value] of Object.entries({ name: 'SynthesisError', application, target, diagnostics: Object.freeze([...diagnostics]) })) {
      // Node lists the enumerable members of an error that nobody caught: the findings would be told twice.
      Object.defineProperty(this, name, { value });
    }
    // The mistake is in the model, not at a line of this package: a stack trace would only hide the findings.
    this.stack = this.message;
  }
}
