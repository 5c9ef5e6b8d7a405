import { Unsupported } from '../../../plan/target';

export const placement = new Unsupported(
  'the platform chooses the machines, and knows neither their labels nor neighbours',
  'choose spot or confidential machines and a zone by the option groups, and mark the trait optional()',
);
