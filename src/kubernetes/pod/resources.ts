import type { ResourceRequirements } from 'kubernetes-types/core/v1';
import type { ContainerProps } from '../../model/container';
import { cpuQuantity, memoryQuantity } from '../quantities';

/** Requests, and limits that are the same unless the author says otherwise. Undefined when nothing was said. */
export function resources({ cpu, memory, limit }: ContainerProps): ResourceRequirements | undefined {
  const requests = amounts(cpu, memory);
  const limits = amounts(limit?.cpu ?? cpu, limit?.memory ?? memory);
  return limits === undefined ? undefined : { requests, limits };
}

function amounts(cpu: ContainerProps['cpu'], memory: ContainerProps['memory']): Record<string, string> | undefined {
  if (cpu === undefined && memory === undefined) return undefined;
  return {
    ...(cpu === undefined ? {} : { cpu: cpuQuantity(cpu) }),
    ...(memory === undefined ? {} : { memory: memoryQuantity(memory) }),
  };
}
