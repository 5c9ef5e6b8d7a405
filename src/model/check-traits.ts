import { wrong } from './arguments';
import { isTrait } from './trait';

export function checkTraits(path: string, traits: readonly unknown[]): void {
  traits.forEach((trait, index) => {
    if (!isTrait(trait)) wrong(`${path}: argument ${index + 1} of with()`, 'a trait', trait);
  });
}
