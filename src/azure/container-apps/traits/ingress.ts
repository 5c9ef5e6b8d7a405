import { Workload } from '../../../model/components/workload';
import type { Ingress } from '../../../model/traits/ingress';
import { checkIngress } from '../checks/ingress';
import { isExternal, isSecure } from '../addresses';
import { domainArgs } from '../domains';
import { isByPath } from '../hosts';
import type { ContainerAppsTraitRule } from '../rules';

/** The app's own ingress, opened to the outside and given host names. */
export const ingress: ContainerAppsTraitRule<Ingress> = {
  adapts: "the app also answers under its own name in the environment's domain, with HTTPS, and a request is cut after 240 seconds",
  adaptsFor: (_trait, component) => component instanceof Workload && component.ports[0]?.appProtocol !== 'tcp',
  check: checkIngress,
  patch(route, draft, at) {
    const { host, tls } = route.props;
    const { ingress: app } = draft;
    if (app === undefined) return;
    app.external = isExternal(draft.component, at);
    if (app.transport !== 'tcp') app.allowInsecure = !isSecure(route);
    if (host === undefined || isByPath(route, at) || app.customDomains?.some(({ name }) => name.toLowerCase() === host.toLowerCase()) === true) return;
    app.customDomains = [...(app.customDomains ?? []), domainArgs(host, tls)];
  },
};
