import { Unsupported } from '../../../plan/target';

export const lifecycle = new Unsupported(
  'the platform runs nothing of its own when a container starts or stops, and has no setting for how long it may take to stop',
  'let the program handle SIGTERM, use an InitContainer for what comes first, and mark the trait optional()',
);
