import type { Component } from '../../model/component';
import type { Annotations } from '../../model/traits/annotations';
import type { Ingress } from '../../model/traits/ingress';
import type { Finding } from '../../plan/diagnostic';
import { refuse } from '../findings';
import type { Code } from '../codes';
import type { At } from '../rules';

/** What answers for routes, as far as the chart says. */
export type Edge = 'nginx' | 'traefik' | 'gateway' | undefined;

export function edgeOf({ options: { gateway, ingress } }: At): Edge {
  return gateway === undefined ? ingress?.controller : 'gateway';
}

export function routesOf(component: Component<any, any>, at: At): readonly Ingress[] {
  return at.traitsOf<Ingress>(component, 'ingress');
}

/** What every trait for routes asks: a route, and a chart that says what answers for it. */
export function checkEdge(kind: string, component: Component<any, any>, at: At, code: Code): Finding[] {
  if (routesOf(component, at).length === 0) return [refuse(code, `trait '${kind}' is for routes, and the component has none`, 'add new Ingress(...), or take the trait away')];
  if (edgeOf(at) !== undefined) return [];
  const { className } = at.options.ingress ?? {};
  const what = className === undefined ? "the cluster's default class" : `class '${String(className)}'`;
  return [refuse(code, `trait '${kind}' is written in the words of what answers for routes, and nothing says what stands behind ${what}`,
    "set the option ingress.controller to 'nginx' or 'traefik', or the option gateway")];
}

/** Annotations that a trait writes on an object, and others write there too. */
export function checkTaken(kind: string, written: Readonly<Record<string, string>>, component: Component<any, any>, at: At): Finding[] {
  const options = Object.keys(at.options.ingress?.annotations ?? {}).map((key) => [key, 'the option ingress.annotations'] as const);
  const traits = at.traitsOf<Annotations>(component, 'annotations').flatMap(({ props }) => Object.keys(props)).map((key) => [key, "the trait 'annotations'"] as const);
  return [...options, ...traits].filter(([key]) => Object.hasOwn(written, key)).map(([key, by]) =>
    refuse('K8S.ANNOTATION', `annotation '${key}' is written by trait '${kind}' and by ${by}`, 'say it in one of the two places'));
}
