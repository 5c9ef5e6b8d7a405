import type { Component } from '../model/component';
import { applies, type Trait } from '../model/trait';
import { adapted, error, warning, type Finding } from './diagnostic';
import { Unsupported, type Target } from './target';

/** What became of one trait: the traits that stand for it on the target, or findings instead. */
export interface Legalized {
  readonly traits: readonly Trait<any, any>[];
  readonly findings: readonly Finding[];
}

const DEEPEST = 32;

/** Keeps a trait that the target has a rule for, else puts it in other words, else refuses it. All or nothing. */
export function legalize(trait: Trait<any, any>, component: Component<any, any>, target: Target): Legalized {
  const { traits, findings } = convert(trait, component, target, 0);
  if (findings.every(({ severity }) => severity !== 'error')) return { traits, findings };
  return { traits: [], findings: trait.isOptional ? [leftOut(trait, findings)] : findings };
}

function convert(trait: Trait<any, any>, component: Component<any, any>, target: Target, depth: number): Legalized {
  if (trait.target !== undefined && trait.target !== target.name) return refused(forAnother(trait, target));
  if (!applies(trait, component.kind)) return refused(wrongKind(trait, component));
  const rule = Object.hasOwn(target.traits, trait.kind) ? target.traits[trait.kind] : undefined;
  if (rule !== undefined && !(rule instanceof Unsupported)) return { traits: [trait], findings: [] };
  const parts = depth < DEEPEST ? trait.expand() : undefined;
  if (parts === undefined) return refused(unsupported(trait, target, rule));
  const converted = parts.map((part) => convert(part, component, target, depth + 1));
  return { traits: converted.flatMap(({ traits }) => traits), findings: converted.flatMap(({ findings }) => findings) };
}

function refused(finding: Finding): Legalized {
  return { traits: [], findings: [finding] };
}

function forAnother(trait: Trait<any, any>, target: Target): Finding {
  return adapted('OAM.TARGET_ONLY', `trait '${trait.kind}' is for ${trait.target} alone: ${target.name} leaves it out`);
}

function wrongKind(trait: Trait<any, any>, component: Component<any, any>): Finding {
  const allowed = (trait.constructor as typeof Trait).appliesTo ?? [];
  return error('OAM.APPLIES_TO', `trait '${trait.kind}' does not apply to a component of kind '${component.kind as string}': it applies to ${allowed.join(', ')}`,
    `remove the trait, or make '${component.name}' one of ${allowed.join(', ')}`);
}

function unsupported(trait: Trait<any, any>, target: Target, rule: Unsupported | undefined): Finding {
  const reason = rule?.reason ?? 'the target has no rule for this kind, and the trait does not expand into others';
  return error('OAM.UNSUPPORTED', `${target.name} cannot run trait '${trait.kind}': ${reason}`,
    rule?.instead ?? 'remove the trait, mark it optional(), or choose another target');
}

/** What is said of a wish that the target cannot fulfil. */
export function leftOut(trait: Trait<any, any>, findings: readonly Finding[]): Finding {
  return warning('OAM.OPTIONAL', `optional trait '${trait.kind}' is left out: ${findings.map(({ message }) => message).join('; ')}`);
}
