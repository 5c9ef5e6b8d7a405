import type { Construct } from 'constructs';
import type { Application } from './application';
import { isMarked } from './brand';

/** The application that `scope` is; anything else is a mistake worth a clear word at once. */
export function owner(scope: Construct, what: string): Application<any> {
  if (!isMarked(scope, 'application')) throw new TypeError(`${what} must be created in an Application, not in ${nameOf(scope)}`);
  const application = scope as Application<any>;
  application.checkOpen(what);
  return application;
}

function nameOf(scope: unknown): string {
  if (typeof scope !== 'object' || scope === null) return String(scope);
  return `a ${scope.constructor.name}`;
}
