import type { DaprSidecar } from '../../../model/traits/dapr-sidecar';
import { daprAppId } from '../../../plan/check-dapr';
import { obeys } from '../../../plan/names';
import { portsAt } from '../addresses';
import { refuse, refuseAsDocumented } from '../findings';
import { daprAppIds } from '../names';
import type { ContainerAppsTraitRule } from '../rules';
import type { DaprArgs } from '../types';

/** Where programs reach the platform's Dapr, which listens beside them: facts 2.11. */
const LISTENERS = [3500, 50001];

/** The platform's own Dapr. Numbers are written out, since its pages and its types differ about the defaults. */
export const daprSidecar: ContainerAppsTraitRule<DaprSidecar> = {
  check(trait, component, at) {
    const id = daprAppId(component, trait);
    const { appProtocol = 'http', appPort } = trait.props;
    const ports = [...portsAt(component, at).map(({ targetPort }) => targetPort), appPort];
    return [
      ...(obeys(id, daprAppIds) ? [] : [refuse('ACA.DAPR', `Dapr app id '${id}' is not allowed, and others call it by that name: it must be ${daprAppIds.describe}`, 'give the trait another appId')]),
      ...(appProtocol === 'http' || appProtocol === 'grpc' ? []
        : [refuse('ACA.DAPR', `appProtocol '${appProtocol}' is not spoken by the platform's Dapr: it speaks http and grpc`, "use 'http' or 'grpc': Dapr and the application are on one machine")]),
      ...LISTENERS.filter((port) => ports.includes(port)).map((port) => refuseAsDocumented(at, 'ACA.DAPR', `port ${port} of the app is taken by the platform's Dapr`, 'let the program listen on another port')),
    ];
  },
  patch(trait, draft) {
    const { props } = trait;
    draft.dapr = {
      enabled: true,
      appId: daprAppId(draft.component, trait),
      appPort: props.appPort ?? draft.component.ports[0]?.targetPort,
      appProtocol: props.appProtocol === 'grpc' ? 'grpc' : 'http',
      maxConcurrency: props.appMaxConcurrency,
      logLevel: props.logLevel ?? 'info',
      enableApiLogging: props.enableApiLogging ?? false,
      httpMaxRequestSize: props.httpMaxRequestSize ?? 4,
      httpReadBufferSize: props.httpReadBufferSize ?? 4,
      appHealth: appHealth(props),
    };
  },
};

function appHealth({ appHealth: health }: DaprSidecar['props']): DaprArgs['appHealth'] {
  if (health === undefined) return undefined;
  return {
    enabled: true, path: health.path ?? '/healthz', probeIntervalSeconds: health.probeInterval ?? 5,
    probeTimeoutMilliseconds: health.probeTimeout ?? 500, threshold: health.threshold ?? 3,
  };
}
