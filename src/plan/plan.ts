import type { Application } from '../model/application';
import { isMarked } from '../model/brand';
import { wrong } from '../model/arguments';
import { isParameter } from '../model/values/parameter';
import { isDeferred } from '../model/values/value';
import { checkBindings } from './check-bindings';
import { checkDapr } from './check-dapr';
import { duplicates } from './check-model';
import { checkTexts } from './check-texts';
import { checkVolumes } from './check-volumes';
import { sortDiagnostics, type Diagnostic, type Finding } from './diagnostic';
import { lower } from './lower';
import { planComponents } from './plan-components';
import { planParts } from './plan-parts';
import { SynthesisError } from './synthesis-error';
import type { Bindings, Target } from './target';
import type { Found } from './values';

/** What a target makes of an application. */
export interface Plan<Resource> {
  readonly application: string;
  readonly target: string;
  /** Everything that was found, sorted: errors, warnings, adaptations. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether there is no error among the diagnostics. */
  readonly ok: boolean;
  /** The target's resources. Empty when there is an error or something is not bound: it is all or nothing. */
  readonly resources: readonly Resource[];
}

/**
 * Finds out what a target makes of an application, and everything that stands against it.
 *
 * Pure: no SDK, no network, no clock; the same application gives the same plan. It never throws for a mistake in the
 * model: mistakes are diagnostics.
 *
 * @param options - the target's options, bindings among them. Left out altogether, the plan answers whether the
 * application could run on the target and does not ask for bindings.
 */
export function plan<Resource, Options extends Bindings>(
  application: Application<any>,
  target: Target<any, Resource, Options>,
  options?: Partial<Options>,
): Plan<Resource> {
  if (!isMarked(application, 'application')) wrong('the first argument of plan()', 'an Application', application);
  const full = { ...target.defaults, ...options };
  const { at, workloads, findings } = planComponents(application, target, full);
  const parts = planParts(application, target, at);
  const bindings = [...checkBindings([...workloads, ...parts.parts].flatMap(({ found }) => found), target, at), ...checkVolumes(at)];
  const lowered = lower(workloads.filter(bound(bindings)), parts.parts.filter(bound(bindings)), target, at);
  const diagnostics = sortDiagnostics([
    ...duplicates(application), ...findings, ...parts.findings, ...checkTexts(application, full), ...checkDapr(at), ...(target.check?.(at) ?? []),
    ...(options === undefined ? [] : bindings), ...lowered.findings,
  ].map((finding) => ({ ...finding, path: finding.path ?? application.name, target: target.name })));
  const ok = diagnostics.every(isHarmless);
  const complete = ok && bindings.every(isHarmless);
  return { application: application.name, target: target.name, diagnostics, ok, resources: complete ? lowered.resources : [] };
}

function isHarmless({ severity }: Finding): boolean {
  return severity !== 'error';
}

/** Whether a thing can be lowered although some bindings are wrong: it uses none of them. */
function bound(bindings: readonly Finding[]): (planned: { readonly found: readonly Found[] }) => boolean {
  const wrongPaths = new Set(bindings.filter((finding) => !isHarmless(finding)).map(({ path }) => path));
  return ({ found }) => found.every(({ value }) => {
    if (isDeferred(value)) return true;
    return !wrongPaths.has(isParameter(value) ? value.path : value.source.path);
  });
}

/**
 * The plan of an application, or an error that says everything that stands against it.
 *
 * @throws SynthesisError when the plan has an error
 */
export function synthesize<Resource, Options extends Bindings>(
  application: Application<any>,
  target: Target<any, Resource, Options>,
  options: Partial<Options>,
): Plan<Resource> {
  const planned = plan(application, target, options);
  if (!planned.ok) throw new SynthesisError(planned.application, planned.target, planned.diagnostics);
  return planned;
}
