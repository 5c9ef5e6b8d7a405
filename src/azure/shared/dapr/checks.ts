import type { Workload } from '../../../model/components/workload';
import type { DaprComponent } from '../../../model/parts/dapr-component';
import type { DaprSidecar } from '../../../model/traits/dapr-sidecar';
import type { Expose } from '../../../model/traits/expose';
import { portsOf } from '../../../model/ports-of';
import { isInterpolation } from '../../../model/values/interpolate';
import { daprAppId } from '../../../plan/check-dapr';
import { obeys, type NameRule } from '../../../plan/names';
import type { Finding } from '../../../plan/diagnostic';
import type { AzureContext } from '../context';
import type { Findings } from '../findings';
import { secretKeysIn } from '../values';
import { daprComponentsFor } from './component-file';
import { daprAppPort } from './flags';
import { DAPRD_PORTS } from './ports';

/** Dapr makes a service name of it with five characters more on Kubernetes, which must be a label of 63. */
export const daprAppIds: NameRule = {
  describe: "1 to 58 lower-case letters, digits and '-', a letter or digit first and last", pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, maxLength: 58,
};

/** A time that is not zero: with none, Dapr gives the component up at once. */
const DURATION = /^(?=.*[1-9])(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/;

/** What stands against daprd that we run ourselves beside a component. */
export function checkDaprd<Code extends string>(trait: DaprSidecar, component: Workload<any, any, any>, code: Code, at: AzureContext, { refuse, warn }: Findings<Code>): Finding[] {
  const id = daprAppId(component, trait);
  const taken = Object.values(DAPRD_PORTS) as number[];
  const ports = new Set([...portsOf(component, at.traitsOf<Expose>(component, 'expose')).map(({ targetPort }) => targetPort), daprAppPort(component, trait)].filter((port) => port !== undefined));
  const actors = daprComponentsFor(id, at).filter(({ props }) => props.metadata?.actorStateStore === true || props.metadata?.actorStateStore === 'true');
  return [
    ...(obeys(id, daprAppIds) ? [] : [refuse(code, `Dapr app id '${id}' is not allowed, and others call it by that name: it must be ${daprAppIds.describe}`, 'give the trait another appId')]),
    ...[...ports].filter((port) => taken.includes(port)).map((port) => refuse(code, `port ${port} is taken by daprd beside the program: it listens on ${taken.join(', ')}`, 'let the program listen on another port')),
    ...actors.map(({ name }) => warn(code, `state store '${name}' is for actors, and none will run: actors, workflows and jobs of Dapr need its placement and scheduler services, which nobody runs here`,
      'deploy to Container Apps or Kubernetes if the application has actors')),
  ];
}

/** What stands against a Dapr component that becomes a file for daprd. */
export function checkDaprFile<Code extends string>({ props }: DaprComponent<any>, code: Code, { refuse }: Findings<Code>): Finding[] {
  const { type, metadata = {}, initTimeout, secretStore } = props;
  return [
    ...(type === 'secretstores.kubernetes' ? [refuse(code, `a component of type '${type}' reads secrets of a cluster, and there is none`, 'use secretstores.azure.keyvault, or leave the store out: secrets of the model need none')] : []),
    ...(secretStore === 'kubernetes' ? [refuse(code, "secret store 'kubernetes' is the one of a cluster, and there is none", 'leave secretStore out: secrets of the model need none')] : []),
    ...(initTimeout === undefined || DURATION.test(initTimeout) ? [] : [refuse(code, `initTimeout '${initTimeout}' is no duration above zero`, "write a number with a unit, such as '30s' or '1m30s'")]),
    ...(secretStore === undefined ? [] : Object.entries(metadata).filter(([, value]) => isInterpolation(value) && secretKeysIn([value]).length > 0)
      .map(([name]) => refuse(code, `metadata ${name} has a secret inside a text, and secrets are looked up in store '${secretStore}'`, 'keep the whole text in the store'))),
  ];
}
