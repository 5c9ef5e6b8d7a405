import type { WebService } from '../../../model/components/web-service';
import type { Finding } from '../../../plan/diagnostic';
import { accessOf, routesOf } from '../access';
import { adapt, warn } from '../findings';
import type { At } from '../rules';

/** The platform answers under fixed numbers and by HTTPS; references to the endpoint follow, literal addresses do not. */
export function checkAddresses(component: WebService<any>, at: At): Finding[] {
  const [main] = component.ports;
  if (main === undefined) return [];
  const access = accessOf(component, at);
  const who = {
    public: routesOf(component, at).length > 0 ? [] : [warn('APPSVC.ADDRESS', 'everyone can reach it, though there is no route to it, as the option internal says', 'set the option network instead')],
    none: [adapt('APPSVC.ADDRESS', 'no network reaches it: it has no route from outside, and there is no network option; a private endpoint of your own can')],
    network: [adapt('APPSVC.ADDRESS', 'it is reached from the subnet of the option network alone, which must have the service endpoint Microsoft.Web')],
  }[access];
  return main.port === 443 ? who
    : [...who, adapt('APPSVC.ADDRESS', `callers reach port '${main.name}' by HTTPS on 443, not on ${main.port}: the platform has fixed ports; endpoint references follow, addresses written by hand must be changed`)];
}
