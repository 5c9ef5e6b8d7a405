import * as pulumi from '@pulumi/pulumi';
import { formatDiagnostic, type Diagnostic } from '../plan/diagnostic';

/** Takes what a deployment has to say beside errors. */
export type Report = (diagnostic: Diagnostic, text: string) => void;

/** Tells warnings and adaptations, in Pulumi's own log unless the program has another place for them. */
export function tell(diagnostics: readonly Diagnostic[], resource: pulumi.Resource, report: Report = logTo(resource)): void {
  for (const diagnostic of diagnostics) report(diagnostic, formatDiagnostic(diagnostic));
}

function logTo(resource: pulumi.Resource): Report {
  return ({ severity }, text) => {
    void (severity === 'warning' ? pulumi.log.warn(text, resource) : pulumi.log.info(text, resource));
  };
}
