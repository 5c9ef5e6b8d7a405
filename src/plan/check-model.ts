import type { Application } from '../model/application';
import type { Component } from '../model/component';
import { bytes, millicores } from '../model/quantity';
import type { ContainerProps } from '../model/container';
import { portsOf } from '../model/ports-of';
import type { Trait } from '../model/trait';
import type { Expose } from '../model/traits/expose';
import { error, type Finding } from './diagnostic';

/** Two things of the same sort with the same id. */
export function duplicates(application: Application<any>): Finding[] {
  const sorts: [string, readonly { name: string; path: string }[]][] = [
    ['component', application.components],
    ['part', application.parts],
    ...(['secret', 'config', 'parameter'] as const).map((category): [string, readonly { name: string; path: string }[]] =>
      [category, application.declarations.filter((one) => one.category === category)]),
  ];
  return sorts.flatMap(([sort, things]) => twice(things.map(({ name }) => name)).map((name) => ({
    ...error('OAM.DUPLICATE', `there are two ${sort === 'config' ? 'configurations' : `${sort}s`} with the id '${name}'`, 'give one of them another id'),
    path: `${application.name}/${name}`,
  })));
}

/** Ports that cannot be told apart. Names are one set for a component, numbers one set for each address of it. */
export function ports(component: Component<any, any>, traits: readonly Trait<any, any>[]): Finding[] {
  const exposed = traits.filter((trait): trait is Expose => trait.kind === 'expose');
  const own = portsOf(component, exposed.filter(({ type }) => type === 'ClusterIP'));
  const others = exposed.filter(({ type }) => type !== 'ClusterIP').map((trait) => trait.ports);
  const fix = 'give each port its own name and number';
  return [
    ...twice(portsOf(component, exposed).map(({ name }) => name)).map((name) => error('OAM.PORT', `two ports are called '${name}'`, fix)),
    ...[own, ...others].flatMap((list) => twice(list.map(({ port, protocol }) => `${port}/${protocol}`))).map((port) => error('OAM.PORT', `two ports are ${port}`, fix)),
  ];
}

/** A limit below the request of the same container. */
export function limits(owner: string, { cpu, memory, limit }: ContainerProps): Finding[] {
  const findings: Finding[] = [];
  if (cpu !== undefined && limit?.cpu !== undefined && millicores(limit.cpu)! < millicores(cpu)!) {
    findings.push(error('OAM.LIMIT', `${owner}: limit.cpu ${limit.cpu} is below cpu ${cpu}`, 'raise the limit or ask for less'));
  }
  if (memory !== undefined && limit?.memory !== undefined && bytes(limit.memory)! < bytes(memory)!) {
    findings.push(error('OAM.LIMIT', `${owner}: limit.memory ${limit.memory} is below memory ${memory}`, 'raise the limit or ask for less'));
  }
  return findings;
}

/** The texts that come more than once, each once. */
export function twice(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const text of texts) (seen.has(text) ? again : seen).add(text);
  return [...again];
}
