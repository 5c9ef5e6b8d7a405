import type { Application } from '../model/application';
import { isParameter, type Parameter } from '../model/values/parameter';
import type { ConfigKey } from '../model/values/config';
import type { SecretKey } from '../model/values/secret';
import { isDeferred } from '../model/values/value';
import { didYouMean } from './suggest';
import type { Context } from './context';
import { error, type Finding } from './diagnostic';
import type { Bindings, Target } from './target';
import type { Found } from './values';

const SECTIONS = { secret: 'secrets', config: 'config', parameter: 'parameters' } as const;
type Category = keyof typeof SECTIONS;
type Bound = SecretKey | ConfigKey | Parameter;

/** What a deployment bound to the declared things that are in use, and what it bound to nothing. */
export function checkBindings(found: readonly Found[], target: Target, at: Context<Bindings>): Finding[] {
  const used = found.map(({ value }) => value)
    .filter((value): value is Bound => !isDeferred(value) && (isParameter(value) || value.type !== 'endpoint'))
    .filter((value) => (isParameter(value) ? value : value.source).application === at.application)
    // A key that is not declared was reported as such: nobody could bind it.
    .filter((value) => isParameter(value) || value.source.keys.includes(value.key));
  return [...used.flatMap((reference) => checkUse(reference, target, at)), ...strangers(at.application, at.options)];
}

function checkUse(reference: Bound, target: Target, at: Context<Bindings>): Finding[] {
  const category: Category = isParameter(reference) ? 'parameter' : reference.type;
  const source = isParameter(reference) ? reference : reference.source;
  const section = at.options[SECTIONS[category]] ?? {};
  if (!Object.hasOwn(section, source.name) || section[source.name] === undefined) {
    if (isParameter(reference) && reference.default !== undefined) return [];
    const keys = 'keys' in source ? ` with ${source.keys.map((key) => `'${key}'`).join(', ')}` : '';
    return [{
      ...error('OAM.UNBOUND', `${category} '${source.name}' is not bound`, `bind it at the deployment: ${SECTIONS[category]}: { '${source.name}': ... }${keys}`),
      path: source.path,
    }];
  }
  const findings = target.checkBinding?.(reference, section[source.name], at) ?? [];
  return findings.map((finding) => ({ ...finding, path: finding.path ?? source.path }));
}

function strangers(application: Application<any>, bindings: Bindings): Finding[] {
  return (Object.keys(SECTIONS) as Category[]).flatMap((category) => {
    const declared = application.declarations.filter((one) => one.category === category).map(({ name }) => name);
    const section: unknown = bindings[SECTIONS[category]];
    // What is no object is the target's to refuse: its indices are nobody's bindings.
    return Object.keys(typeof section === 'object' && section !== null ? section : {}).filter((name) => !declared.includes(name)).map((name): Finding => ({
      ...error('OAM.UNKNOWN_BINDING', `the deployment binds ${category} '${name}', which the application does not declare: it declares ${declared.join(', ') || 'none'}`,
        didYouMean(name, declared) ?? 'take the binding away or declare it in the application'),
      path: application.name,
    }));
  });
}
