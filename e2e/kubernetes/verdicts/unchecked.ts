import { lower } from '../../../src/plan/lower';
import { planComponents } from '../../../src/plan/plan-components';
import { planParts } from '../../../src/plan/plan-parts';
import type { Application } from '../../../src';
import { kubernetes, type KubernetesObject, type KubernetesOptions } from '../../../src/kubernetes';

/** What our rules make of a model when every finding is ignored: what users would apply if we had no checks. */
export function unchecked(application: Application<any>, options: Partial<KubernetesOptions>): readonly KubernetesObject[] {
  const { at, workloads } = planComponents(application, kubernetes, { ...kubernetes.defaults, ...options });
  const { parts } = planParts(application, kubernetes, at);
  const sound = <T>(planned: T): T => ({ ...planned, sound: true });
  return lower(workloads.map(sound), parts.map(sound), kubernetes, at).resources as KubernetesObject[];
}
