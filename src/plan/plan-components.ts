import type { Application } from '../model/application';
import type { Component } from '../model/component';
import type { Trait } from '../model/trait';
import { ports } from './check-model';
import { nameComponents } from './check-names';
import { checkReferences } from './check-references';
import { checkTrait } from './check-trait';
import { conflicts, containers } from './check-traits';
import type { Context } from './context';
import { adapted, error, type Finding } from './diagnostic';
import { legalize } from './legalize';
import { inOrder } from './order-traits';
import { Unsupported, type Bindings, type ComponentRule, type Target } from './target';
import { valuesIn, type Found } from './values';
import { fulfilled } from './wishes';

/** A component that the target can run, ready to be lowered. */
export interface PlannedComponent {
  readonly component: Component<any, any>;
  readonly rule: ComponentRule<any, any, any, any>;
  readonly traits: readonly Trait<any, any>[];
  readonly found: readonly Found[];
  /** Whether nothing stands against lowering it. */
  readonly sound: boolean;
}

/** The components as the target sees them, with all that was found on the way. */
export interface PlannedComponents<Options> {
  readonly at: Context<Options>;
  readonly workloads: readonly PlannedComponent[];
  readonly findings: readonly Finding[];
}

export function planComponents<Options extends Bindings>(
  application: Application<any>, target: Target<any, any, Options>, options: Options,
): PlannedComponents<Options> {
  const naming = nameComponents(application, target);
  const legal = application.components.map((component) => {
    const outcomes = component.traits.map((author) => ({ author, ...legalize(author, component, target) }));
    const traits = inOrder(outcomes.flatMap(({ author, traits: all }) => all.map((trait) => ({ trait, author }))), component, target);
    return { component, traits, findings: outcomes.flatMap((one) => one.findings) };
  });
  const traitsOf = new Map<Component<any, any>, readonly Trait<any, any>[]>(legal.map(({ component, traits }) => [component, traits.map(({ trait }) => trait)]));
  const runnable = legal.filter(({ component }) => ruleOf(component, target) !== undefined).map(({ component }) => component);
  const answers = new Map<unknown, unknown>();
  const at: Context<Options> = {
    application, target: target.name, options, components: runnable,
    name: (component) => naming.names.get(component)!,
    traits: (component) => traitsOf.get(component) ?? [],
    traitsOf: (component, kind) => (traitsOf.get(component) ?? []).filter((trait) => trait.kind === kind) as never,
    once: (find) => {
      if (!answers.has(find)) answers.set(find, find(at));
      return answers.get(find) as never;
    },
  };
  const wishes = legal.flatMap(({ component, traits }) => {
    const { kept, findings } = fulfilled(traits, component, target, at);
    traitsOf.set(component, kept);
    // What was found out before counted on a trait that is gone.
    if (kept.length < traits.length) answers.clear();
    return findings;
  });
  const findings: Finding[] = [...naming.findings, ...wishes];
  const workloads = legal.flatMap(({ component, findings: early }): PlannedComponent[] => {
    const rule = ruleOf(component, target);
    const traits = at.traits(component);
    const found = [component.props, ...traits.map(({ props }) => props)].flatMap((props) => valuesIn(props));
    const own = [
      ...early, ...ports(component, traits), ...conflicts(traits), ...containers(component, traits), ...checkReferences(found, application, target),
      ...(rule === undefined ? [cannotRun(component, target)] : checkRule(component, rule, at)),
      ...traits.flatMap((trait) => checkTrait(trait, component, target, at)),
    ].map((finding) => ({ ...finding, path: finding.path ?? component.path }));
    findings.push(...own);
    if (rule === undefined) return [];
    return [{ component, rule, traits, found, sound: !naming.late.has(component) && own.every(({ severity }) => severity !== 'error') }];
  });
  return { at, workloads, findings };
}

function ruleOf(component: Component<any, any>, target: Target): ComponentRule<any, any, any, any> | undefined {
  const rule = Object.hasOwn(target.components, component.kind as string) ? target.components[component.kind as string] : undefined;
  return rule instanceof Unsupported ? undefined : rule;
}

function cannotRun({ kind }: Component<any, string>, target: Target): Finding {
  const rule = Object.hasOwn(target.components, kind) ? target.components[kind] : undefined;
  const { reason, instead } = rule instanceof Unsupported ? rule : new Unsupported('the target has no rule for this kind');
  return error('OAM.UNSUPPORTED', `${target.name} cannot run a component of kind '${kind}': ${reason}`, instead ?? 'choose another kind of component or another target');
}

function checkRule(component: Component<any, string>, rule: ComponentRule<any, any, any, any>, at: Context<any>): readonly Finding[] {
  const findings = rule.check?.(component, at) ?? [];
  return rule.adapts === undefined ? findings : [adapted('OAM.ADAPTED', `component of kind '${component.kind}': ${rule.adapts}`), ...findings];
}
