import { plan } from '../../../src';
import { kubernetes, toYaml } from '../../../src/kubernetes';
import { APPLY, list, type Kubectl } from '../../harness/kubectl';
import type { HostileCase } from './hostile-case';
import { unchecked } from './unchecked';

/** What both sides say of one wrong input. Undefined where a side takes it. */
export interface Verdict {
  readonly ours?: string;
  readonly theirs?: string;
}

export async function judge(one: HostileCase, kubectl: Kubectl): Promise<Verdict> {
  return { ours: ours(one), theirs: await theirs(one, kubectl) };
}

/** The codes of our errors, or the error of a constructor. */
function ours({ model, options = {} }: HostileCase): string | undefined {
  try {
    const { diagnostics, resources } = plan(model(), kubernetes, options);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 && resources.length > 0) throw new Error('a plan with errors has resources');
    return errors.length === 0 ? undefined : [...new Set(errors.map(({ code }) => code))].join(', ');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return 'TypeError';
  }
}

async function theirs({ model, options = {}, objects }: HostileCase, kubectl: Kubectl): Promise<string | undefined> {
  const given = objects?.();
  // There is nothing to ask about what never becomes an object.
  if (given?.length === 0) return undefined;
  const manifests = given === undefined ? toYaml(unchecked(model(), options)) : list(given);
  const { status, stderr } = await kubectl.ask([...APPLY, '--dry-run=server'], manifests);
  if (status === 0) return undefined;
  return short(stderr);
}

/** A field and the sort of its mistake, in the words of each of those who look at an object: validation, types, conversion, schemas. */
const MESSAGES = [
  /((?:metadata|spec|data|stringData)[\w.[\]"/ -]*): (\w+ value|Too long|Forbidden|Not found|Invalid)/,
  /: \.((?:metadata|spec)[\w.[\]"=,]*): (expected [\w ()]+|field not declared in schema|duplicate entries)/,
  /ValidationError\(\w+\.([\w.[\]]+)\): (unknown field|missing required field|invalid type|unknown object type)/,
  /(to proper version): (?:.*?(quantities must match|cannot convert int64|cannot unmarshal))/,
] as const;

/** The message without the values and the advice in it, which differ between versions. */
function short(message: string): string {
  for (const pattern of MESSAGES) {
    const found = pattern.exec(message);
    if (found !== null) return `${found[1]}: ${found[2]}`;
  }
  return message.trim().replace(/^[^]*?(?=strict decoding|may not)/, '').slice(0, 100);
}
