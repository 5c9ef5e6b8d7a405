import type { Component } from '../../model/component';
import type { DaprSidecar } from '../../model/traits/dapr-sidecar';
import type { Sidecar } from '../../model/traits/sidecar';
import { daprAppId } from '../../plan/check-dapr';
import { obeys, type NameRule } from '../../plan/names';
import { checkDaprPorts } from '../checks/dapr-ports';
import { refuse, warn } from '../findings';
import { daprAnnotations } from '../pod/dapr';
import type { At, KubernetesTraitRule } from '../rules';
import { podSecurity } from '../security';
import { mainPorts } from '../services/ports';

/** Dapr makes a Service `<app id>-dapr`, and the rule for its name is the rule for the id. */
const appIdRule: NameRule = {
  describe: "1 to 58 lower-case letters, digits and '-', a letter first",
  pattern: /^[a-z](?:[-a-z0-9]*[a-z0-9])?$/,
  maxLength: 58,
};

/** The security of an injected container is a setting of the injector; no annotation of a pod reaches its capabilities. */
const UNRESTRICTED = warn('K8S.DAPR', 'the container that Dapr adds keeps its capabilities unless Dapr was installed otherwise, and then the standard restricted does not let the pod in',
  'install Dapr with dapr_sidecar_injector.sidecarDropALLCapabilities=true');

/** Annotations for Dapr's injector, which adds the container when a pod is created. */
export const daprSidecar: KubernetesTraitRule<DaprSidecar> = {
  check(trait, component, at) {
    const id = daprAppId(component, trait);
    const twin = at.once(withServices).get(`${id}-dapr`);
    const containers = at.traitsOf<Sidecar>(component, 'sidecar').filter(({ props }) => props.name === 'daprd');
    return [
      ...(obeys(id, appIdRule) ? [] : [refuse('K8S.DAPR', `'${id}' cannot be a Dapr app id: ${appIdRule.describe}`, 'set appId')]),
      ...(twin === undefined ? [] : [refuse('K8S.DAPR', `Dapr makes a Service '${id}-dapr' for the app id '${id}', and component '${twin.name}' has one of that name`, 'set another appId, or give the component another id')]),
      ...checkDaprPorts(trait, component, at),
      ...containers.map(() => refuse('K8S.NAME', "sidecar 'daprd' has the name of the container that Dapr adds", 'give it another name')),
      ...(podSecurity(at.options).standard === 'restricted' ? [UNRESTRICTED] : []),
    ];
  },

  patch(trait, draft) {
    Object.assign(draft.podAnnotations, daprAnnotations(trait, draft.component));
  },
};

/** Components with a Service, by its name. */
function withServices(at: At): ReadonlyMap<string, Component<any, any>> {
  return new Map(at.components.filter((one) => mainPorts(one, at).length > 0).map((one) => [at.name(one), one]));
}
