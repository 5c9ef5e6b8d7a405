import { Unsupported } from '../../../plan/target';

export const metrics = new Unsupported(
  'nothing on the platform asks a program for metrics in the format of Prometheus',
  'send metrics from the application by OpenTelemetry, or mark the trait optional()',
);
