import type { ContainerProps } from '../../model/container';
import type { Component } from '../../model/component';
import { bytes, millicores } from '../../model/quantity';
import type { DaprSidecar } from '../../model/traits/dapr-sidecar';
import type { Sidecar } from '../../model/traits/sidecar';
import { objectOf } from './options';
import { tlsHost } from './routes';
import type { At } from './rules';
import type { AmountArgs, ContainerArgs } from './types';

/** What a container gets: thousandths of a core, and bytes. */
export interface Size { readonly cpu: number; readonly memory: number }

/** Facts 3: the least that a group has, and what a component's own container gets that asks for nothing. */
export const LEAST: Size = { cpu: 1000, memory: 2 ** 30 };
/** What a sidecar gets that asks for nothing. */
const SMALL: Size = { cpu: 250, memory: 2 ** 29 };
/** What daprd and Caddy get that the deployment says nothing of. */
const HELPER: Size = { cpu: 250, memory: 2 ** 28 };

/** What the containers of a component get. */
export interface Sizing {
  /** What they ask for, together. */
  readonly asked: Size;
  /** What the component's own container gets. */
  readonly main: Size;
  /** What they get, together. */
  readonly total: Size;
}

export function sizing(component: Component<any, any>, at: At): Sizing {
  const own = askedFor(component.props as ContainerProps, LEAST);
  const others = [...sidecarsOf(component, at).map(({ props }) => sidecarSize(props)), ...helpersOf(component, at)];
  const asked = sum([own, ...others]);
  if (at.options.resources !== 'round-up') return { asked, main: own, total: asked };
  const main = { cpu: own.cpu + Math.max(0, LEAST.cpu - asked.cpu), memory: own.memory + Math.max(0, LEAST.memory - asked.memory) };
  return { asked, main, total: sum([main, ...others]) };
}

export function sidecarsOf(component: Component<any, any>, at: At): readonly Sidecar[] {
  return at.traitsOf<Sidecar>(component, 'sidecar');
}

export function sidecarSize(props: ContainerProps): Size {
  return askedFor(props, SMALL);
}

/** The size of daprd or Caddy. */
export function helperSize(settings: Pick<ContainerProps, 'cpu' | 'memory'> | undefined): Size {
  return askedFor(objectOf(settings) ?? {}, HELPER);
}

function helpersOf(component: Component<any, any>, at: At): Size[] {
  return [
    ...at.traitsOf<DaprSidecar>(component, 'dapr-sidecar').map(() => helperSize(at.options.dapr)),
    ...(tlsHost(component, at) === undefined ? [] : [helperSize(at.options.tls)]),
  ];
}

/** What is requested; of a side that is left out there is what the limit allows, at most `usual`. */
function askedFor({ cpu, memory, limit }: Pick<ContainerProps, 'cpu' | 'memory' | 'limit'>, usual: Size): Size {
  const most = { cpu: limit?.cpu === undefined ? Infinity : millicores(limit.cpu)!, memory: limit?.memory === undefined ? Infinity : bytes(limit.memory)! };
  return {
    cpu: (cpu === undefined ? undefined : millicores(cpu)) ?? Math.min(usual.cpu, most.cpu),
    memory: (memory === undefined ? undefined : bytes(memory)) ?? Math.min(usual.memory, most.memory),
  };
}

function sum(sizes: readonly Size[]): Size {
  return { cpu: sizes.reduce((all, { cpu }) => all + cpu, 0), memory: sizes.reduce((all, { memory }) => all + memory, 0) };
}

/** Facts 3: both requests are needed. Without a limit a container may use what it requests, as the model has it. */
export function resourcesOf(size: Size, limit?: ContainerProps['limit']): ContainerArgs['resources'] {
  const limits = limit === undefined ? {} : {
    cpu: limit.cpu === undefined ? undefined : Math.max(millicores(limit.cpu)!, size.cpu) / 1000,
    memoryInGB: limit.memory === undefined ? undefined : decimal(Math.max(bytes(limit.memory)!, size.memory) / 2 ** 30),
  };
  const isGiven = Object.values(limits).some((one) => one !== undefined);
  return { requests: written(size), limits: isGiven ? limits : undefined };
}

/** The platform counts memory in units of 2^30 bytes. */
function written({ cpu, memory }: Size): AmountArgs {
  return { cpu: decimal(cpu / 1000), memoryInGB: decimal(memory / 2 ** 30) };
}

/** Without the dust of binary fractions. */
function decimal(value: number): number {
  return Number(value.toFixed(9));
}

/** For messages: thousandths are enough to recognise a size. */
export function shown({ cpu, memory }: Size): string {
  const cores = Number((cpu / 1000).toFixed(3));
  return `${cores} ${cores === 1 ? 'core' : 'cores'} and ${Number((memory / 2 ** 30).toFixed(3))}Gi`;
}
