import type { Application } from '../model/application';
import type { Part } from '../model/part';
import { checkReferences } from './check-references';
import type { Context } from './context';
import { adapted, error, type Finding } from './diagnostic';
import { Unsupported, type PartRule, type Target } from './target';
import { valuesIn, type Found } from './values';

/** A part that the target can make, ready to be lowered. */
export interface PlannedPart {
  readonly part: Part<any, any>;
  readonly rule: PartRule<any, any, any>;
  readonly found: readonly Found[];
  readonly sound: boolean;
}

export function planParts(application: Application<any>, target: Target, at: Context<any>): { parts: readonly PlannedPart[]; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const parts = application.parts.flatMap((part): PlannedPart[] => {
    if (part.target !== undefined && part.target !== target.name) {
      findings.push({ ...adapted('OAM.TARGET_ONLY', `'${part.kind as string}' is for ${part.target} alone: ${target.name} leaves it out`), path: part.path });
      return [];
    }
    const entry = Object.hasOwn(target.parts, part.kind as string) ? target.parts[part.kind as string] : new Unsupported('the target has no rule for this kind');
    const found = valuesIn(part.props);
    const own = [...checkReferences(found, application, target), ...checkRule(part, entry, target, at)]
      .map((finding) => ({ ...finding, path: finding.path ?? part.path }));
    findings.push(...own);
    if (entry instanceof Unsupported) return [];
    return [{ part, rule: entry, found, sound: own.every(({ severity }) => severity !== 'error') }];
  });
  return { parts, findings };
}

function checkRule(part: Part<any, any>, entry: PartRule<any, any, any> | Unsupported, target: Target, at: Context<any>): Finding[] {
  if (entry instanceof Unsupported) {
    return [error('OAM.UNSUPPORTED', `${target.name} cannot make a '${part.kind as string}': ${entry.reason}`, entry.instead ?? 'remove it or choose another target')];
  }
  const tells = entry.adapts === undefined ? [] : [adapted('OAM.ADAPTED', `'${part.kind as string}': ${entry.adapts}`)];
  return [...tells, ...(entry.check?.(part, at) ?? [])];
}
