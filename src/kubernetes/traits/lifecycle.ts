import type { LifecycleHandler as KubernetesHandler } from 'kubernetes-types/core/v1';
import type { Workload } from '../../model/components/workload';
import type { LifecycleHandler } from '../../model/lifecycle-handler';
import { askedPort } from '../../model/port';
import type { Lifecycle } from '../../model/traits/lifecycle';
import { refuse } from '../findings';
import { minorVersion } from '../options';
import type { KubernetesTraitRule } from '../rules';

const HOOKS = ['postStart', 'preStop'] as const;
/** The first version that knows `sleep` without a feature to be switched on. */
const SLEEP = 30;

/** Hooks of the component's container, and the time that its pods get to stop. */
export const lifecycle: KubernetesTraitRule<Lifecycle> = {
  check({ props }, component, at) {
    const hasPorts = askedPort(component as Workload<any, any, any>) !== undefined;
    const version = minorVersion(at.options);
    return HOOKS.flatMap((hook) => {
      const handler = props[hook];
      return [
        ...(handler?.httpGet !== undefined && handler.httpGet.port === undefined && !hasPorts
          ? [refuse('K8S.LIFECYCLE', `${hook}.httpGet names no port, and the component has no TCP port`, 'give it a port, or use exec')] : []),
        ...(handler?.sleep !== undefined && version !== undefined && version < SLEEP
          ? [refuse('K8S.LIFECYCLE', `${hook}.sleep needs Kubernetes 1.${SLEEP}, and the manifests must run on 1.${version}`, `set kubernetesVersion to '1.${SLEEP}' if no cluster is older, or use exec: { command: ['sleep', '${handler.sleep.seconds}'] } with an image that has the command`)] : []),
      ];
    });
  },

  patch({ props }, { pod, container, component }) {
    const first = askedPort(component);
    if (props.terminationGracePeriodSeconds !== undefined) pod.terminationGracePeriodSeconds = props.terminationGracePeriodSeconds;
    const hooks = HOOKS.flatMap((hook) => (props[hook] === undefined ? [] : [[hook, handlerOf(props[hook], first)] as const]));
    if (hooks.length > 0) container.lifecycle = Object.fromEntries(hooks);
  },
};

function handlerOf({ exec, httpGet, sleep }: LifecycleHandler, first: number | undefined): KubernetesHandler {
  if (exec !== undefined) return { exec: { command: [...exec.command] } };
  if (sleep !== undefined) return { sleep: { ...sleep } };
  return { httpGet: { path: '/', ...httpGet, httpHeaders: httpGet?.httpHeaders?.map((header) => ({ ...header })), port: httpGet?.port ?? first! } };
}
