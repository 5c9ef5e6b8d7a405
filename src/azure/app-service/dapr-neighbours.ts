import type { Component } from '../../model/component';
import type { DaprSidecar } from '../../model/traits/dapr-sidecar';
import { daprAppId } from '../../plan/check-dapr';
import { shortHash } from '../../plan/names';
import { concat, type Text } from '../shared/expression';
import { accessOf } from './access';
import { hostOf } from './addresses';
import type { At } from './rules';

/** The components with daprd that others can reach, without the one that asks. */
export function reachable(component: Component<any, any>, at: At): { readonly appId: string; readonly protocol: string; readonly target: Component<any, any> }[] {
  return at.components.filter((one) => one !== component && accessOf(one, at) !== 'none').flatMap((target) =>
    at.traitsOf<DaprSidecar>(target, 'dapr-sidecar').map((trait) => ({ appId: daprAppId(target, trait), protocol: trait.props.appProtocol ?? 'http', target })));
}

/**
 * Where daprd finds the applications of other sites: facts dapr-keda 1.3, the platform routes to a site's main container
 * alone, so a call goes to the program itself, by HTTPS, and not through the other daprd.
 */
export function neighbours(component: Component<any, any>, at: At): { readonly name: string; readonly text: Text; readonly env: readonly never[] }[] {
  return reachable(component, at).map(({ appId, target }) => {
    const [before, after] = JSON.stringify({
      apiVersion: 'dapr.io/v1alpha1', kind: 'HTTPEndpoint', metadata: { name: appId }, spec: { baseUrl: 'https://$HOST' },
    }, null, 2).split('$HOST');
    return { name: `app-${/^[a-z0-9-]+$/.test(appId) ? appId : shortHash(appId)}.yaml`, text: concat([before, hostOf(target, at), `${after}\n`]), env: [] };
  });
}
