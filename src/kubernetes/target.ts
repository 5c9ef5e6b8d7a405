import type { Supported, Target } from '../plan/target';
import { checkAccounts } from './checks/accounts';
import { checkBinding, checkBindings } from './checks/bindings';
import { checkOptions } from './checks/options';
import { checkRoutes } from './checks/routes';
import { checkVaultUses } from './checks/vault-uses';
import { checkVolumes } from './checks/volumes';
import { close } from './close';
import { codes } from './codes';
import { components } from './components';
import type { WorkloadDraft } from './draft';
import { isLazy } from './lazy';
import { componentName } from './names';
import type { KubernetesObject } from './objects';
import type { KubernetesOptions } from './options';
import { parts } from './parts';
import { nativeObject } from './parts/native-object';
import { checkNodePortsOnce } from './services/node-ports';
import { traits } from './traits';
import { native } from './traits/native';

/** The kinds of components, traits and parts that run on Kubernetes: `Application<Kubernetes>` holds no other. */
export type Kubernetes = Supported<typeof components> | Supported<typeof traits> | Supported<typeof parts>;

/** A target that makes Kubernetes objects: {@link kubernetes}, or one made from it with `extend`. */
export type KubernetesTarget = Target<WorkloadDraft, KubernetesObject, KubernetesOptions>;

/** Kubernetes from 1.27 on, with KEDA and Dapr where an application uses them. */
export const kubernetes: KubernetesTarget = {
  name: 'kubernetes',
  components, codes,
  // The last, so that what it writes is what stands in the end.
  traits: { ...traits, 'kubernetes.native': native },
  parts: { ...parts, 'kubernetes.object': nativeObject },
  names: componentName,
  defaults: { kubernetesVersion: '1.27', podSecurity: 'baseline' },
  waitsFor: isLazy,
  check: (at) => [...checkOptions(at.options), ...checkBindings(at), ...checkAccounts(at), ...checkVolumes(at), ...checkVaultUses(at), ...checkRoutes(at), ...checkNodePortsOnce(at)],
  checkBinding,
  close,
};
