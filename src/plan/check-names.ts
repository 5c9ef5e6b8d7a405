import type { Application } from '../model/application';
import type { Component } from '../model/component';
import { adapted, error, type Finding } from './diagnostic';
import { fitName, type NameRule } from './names';
import { Unsupported, type Target } from './target';

/** What components are called on a target, with what is to be said about it. */
export interface Naming {
  readonly names: ReadonlyMap<Component<any, any>, string>;
  /** Components whose name an earlier one has: they were reported and are not lowered a second time. */
  readonly late: ReadonlySet<Component<any, any>>;
  readonly findings: readonly Finding[];
}

export function nameComponents(application: Application<any>, target: Target): Naming {
  const names = new Map<Component<any, any>, string>();
  const holders = new Map<string, Component<any, any>>();
  const late = new Set<Component<any, any>>();
  const findings: Finding[] = [];
  for (const component of application.components) {
    const rule = namesOf(component, target);
    const fitted = fitName(component.name, rule);
    if (fitted === undefined) findings.push({ ...impossible(component, rule, target), path: component.path });
    else if (fitted.changed) findings.push({ ...renamed(component, fitted.name, rule, target), path: component.path });
    const name = fitted?.name ?? component.name;
    const holder = holders.get(name);
    if (holder !== undefined && holder.name !== component.name) findings.push({ ...collision(component, holder, name), path: component.path });
    if (holder === undefined) holders.set(name, component);
    else late.add(component);
    names.set(component, name);
  }
  return { names, late, findings };
}

/** Some kinds leave less room than others. */
function namesOf({ kind }: Component<any, string>, target: Target): NameRule {
  const rule = Object.hasOwn(target.components, kind) ? target.components[kind] : undefined;
  return rule instanceof Unsupported ? target.names : rule?.names ?? target.names;
}

function impossible({ name }: Component<any, any>, rule: NameRule, target: Target): Finding {
  return error('OAM.NAME', `no name can be made of id '${name}' for ${target.name}: it allows ${rule.describe}`, 'choose an id with letters or digits in it');
}

function renamed({ name }: Component<any, any>, fitted: string, rule: NameRule, target: Target): Finding {
  const length = name.length > rule.maxLength ? ` (${name.length} characters)` : '';
  return adapted('OAM.NAME', `id '${name}'${length} cannot be a name on ${target.name}, which allows ${rule.describe}: it is called '${fitted}' there`);
}

function collision({ name }: Component<any, any>, other: Component<any, any>, fitted: string): Finding {
  return error('OAM.NAME_COLLISION', `ids '${other.name}' and '${name}' are both called '${fitted}' on the target`, 'choose another id for one of them');
}
