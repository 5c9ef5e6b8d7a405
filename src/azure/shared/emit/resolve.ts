import * as pulumi from '@pulumi/pulumi';
import { shortHash } from '../../../plan/names';
import { AsIs, Base64, Call, Concat, Deferred, Digest, Expression, Guid, Member, Reference, SecretValue, Segment, segmentOf, type Text } from '../expression';
import { own } from '../input';
import { guid } from './guid';

/** What expressions of one deployment get their values from. */
export interface Scope {
  /** The deployment's options: secret values are looked up in them. */
  readonly options: object;
  /** An output of a resource that was created already. */
  output(resource: string, name: string): pulumi.Output<unknown>;
  /** Asks a function of the provider. */
  call(name: string, args: object): pulumi.Output<Record<string, unknown>>;
}

/** The arguments with an Output in the place of each expression. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (value instanceof AsIs) return value.value;
  if (value instanceof Expression) return resolveExpression(value, scope);
  if (Array.isArray(value)) return value.map((item: unknown) => resolve(item, scope));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolve(item, scope)]));
}

function resolveExpression(expression: Expression, scope: Scope): pulumi.Output<unknown> {
  if (expression instanceof Reference) return scope.output(...expression.$ref);
  if (expression instanceof Member) return member(expression, scope);
  if (expression instanceof SecretValue) return pulumi.secret(secretOf(expression, scope));
  if (expression instanceof Deferred) return pulumi.output(expression.value as pulumi.Input<string | number | null | undefined>).apply((value) => (value === undefined || value === null ? undefined : String(value)));
  if (expression instanceof Concat) return texts(expression.$concat, scope).apply((all) => all.join(''));
  if (expression instanceof Guid) return texts(expression.$guid, scope).apply((all) => guid(all.map((text, index) => present(text, expression.$guid[index]))));
  if (expression instanceof Digest) return texts(expression.$digest, scope).apply((all) => shortHash(...all));
  if (expression instanceof Base64) return texts([expression.$base64], scope).apply(([text]) => Buffer.from(text).toString('base64'));
  if (expression instanceof Segment) return texts([expression.$segment[0]], scope).apply(([id]) => segmentOf(present(id, expression.$segment[0]), expression.$segment[1]));
  if (expression instanceof Call) return answer(expression, scope);
  throw new Error(`no value for expression ${JSON.stringify(expression)}`);
}

function texts(parts: readonly Text[], scope: Scope): pulumi.Output<string[]> {
  return pulumi.all(parts.map((part) => resolve(part, scope) as pulumi.Input<string>));
}

/** What ids are made of must not turn out to be nothing, as an output of another stack does that has another name there. */
function present(text: string | undefined, part: Text): string {
  if (text === undefined && part instanceof Deferred) throw new pulumi.RunError(`${part.$deferred} came without a value: look at what the program gives there`);
  return text ?? '';
}

/** The value in the options. A secret never goes unmarked, whoever gave it. */
function secretOf({ $secret, path }: SecretValue, { options }: Scope): unknown {
  const value = path.reduce<unknown>(own, options);
  if (value === undefined) throw new Error(`secret ${$secret} has no value`);
  return value;
}

/** With a secret among its inputs, all that a resource gives out counts as secret; an address is none. */
function member({ $member: [resource, output, name] }: Member, scope: Scope): pulumi.Output<unknown> {
  return pulumi.unsecret(scope.output(resource, output)).apply((value) => own(value, name));
}

function answer({ $call }: Call, scope: Scope): pulumi.Output<unknown> {
  return pulumi.secret(scope.call($call.function, resolve($call.args, scope) as object).apply((all) => all[$call.output]));
}
