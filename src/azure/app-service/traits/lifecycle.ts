import { Unsupported } from '../../../plan/target';

export const lifecycle = new Unsupported(
  'the platform runs nothing of its own when a container starts or stops, and decides itself how long it waits',
  'let the program handle SIGTERM, and mark the trait optional()',
);
