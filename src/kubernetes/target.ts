import type { Supported, Target } from '../plan/target';
import { checkBinding, checkBindings } from './checks/bindings';
import { checkOptions } from './checks/options';
import { checkRoutes } from './checks/routes';
import { close } from './close';
import { codes } from './codes';
import { components } from './components';
import type { WorkloadDraft } from './draft';
import { isLazy } from './lazy';
import { componentName } from './names';
import type { KubernetesObject } from './objects';
import type { KubernetesOptions } from './options';
import { parts } from './parts';
import { checkNodePortsOnce } from './services/node-ports';
import { traits } from './traits';

/** The kinds of components, traits and parts that run on Kubernetes: `Application<Kubernetes>` holds no other. */
export type Kubernetes = Supported<typeof components> | Supported<typeof traits> | Supported<typeof parts>;

/** A target that makes Kubernetes objects: {@link kubernetes}, or one made from it with `extend`. */
export type KubernetesTarget = Target<WorkloadDraft, KubernetesObject, KubernetesOptions>;

/** Kubernetes from 1.27 on, with KEDA and Dapr where an application uses them. */
export const kubernetes: KubernetesTarget = {
  name: 'kubernetes',
  components, traits, parts, codes,
  names: componentName,
  defaults: { kubernetesVersion: '1.27', podSecurity: 'baseline' },
  waitsFor: isLazy,
  check: (at) => [...checkOptions(at.options), ...checkBindings(at), ...checkRoutes(at), ...checkNodePortsOnce(at)],
  checkBinding: (reference, binding) => checkBinding(reference, binding),
  close,
};
