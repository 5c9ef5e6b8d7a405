import * as pulumi from '@pulumi/pulumi';
import type { Component } from '../../model/component';
import type { Expose } from '../../model/traits/expose';
import { address, scheme } from '../addresses';
import { ownerOf, type KubernetesObject } from '../objects';
import { edgeOf, routesOf } from '../routes/edge';
import { ingressName } from '../routes/ingress-objects';
import type { At } from '../rules';
import { allPorts, exposedName, exposesOf } from '../services/ports';
import { resolved } from './resolve';

type Created = ReadonlyMap<KubernetesObject, pulumi.CustomResource>;
/** An Ingress or a Service as the cluster has it, as far as an address is in it. */
interface Balanced {
  readonly status?: { readonly loadBalancer?: { readonly ingress?: readonly { readonly hostname?: string; readonly ip?: string }[] } };
}

/** Where the components with ports are reached, by their ids. */
export function endpointsOf(created: Created, at: At): Record<string, pulumi.Output<string>> {
  return Object.fromEntries(at.application.components.filter((component) => allPorts(component, at).length > 0)
    .map((component) => [component.name, fromOutside(component, created, at) ?? fromInside(component, created, at)]));
}

/** The first route or load balancer that leads there from outside, and has an address that can be called. */
function fromOutside(component: Component<any, any>, created: Created, at: At): pulumi.Output<string> | undefined {
  const find = (kind: string, name?: string) => resourceOf(component, kind, name, created);
  const routes = routesOf(component, at).filter(({ props }) => props.external ?? true);
  const named = routes.find(({ props: { host } }) => host !== undefined && !host.startsWith('*'));
  const route = edgeOf(at) === 'gateway' ? find('HTTPRoute') : find('Ingress', ingressName(at.name(component), true));
  if (named !== undefined && route !== undefined) return once(route, `${named.props.tls === undefined || named.props.tls === false ? 'http' : 'https'}://${named.props.host}`);
  if (routes.some(({ props }) => props.host === undefined) && edgeOf(at) !== 'gateway' && route !== undefined) return balancedAddress(route, (host) => `http://${host}`);
  const exposed = exposesOf(component, at).find((one): one is Expose => one.type === 'LoadBalancer' && (one.props.external ?? true));
  const service = exposed === undefined ? undefined : find('Service', exposedName(component, exposed, at));
  if (exposed === undefined || service === undefined) return undefined;
  const [port] = exposed.ports;
  return balancedAddress(service, (host) => `${scheme(port)}://${host}:${port.port}`);
}

/** The address that its neighbours use. */
function fromInside(component: Component<any, any>, created: Created, at: At): pulumi.Output<string> {
  const [port] = allPorts(component, at);
  const url = resolved(address(component.endpointOf(port.name).url, at), component.name) as pulumi.Input<string>;
  return once(resourceOf(component, 'Service', undefined, created), url);
}

/** Known once the resource is there, so that nobody calls what is not. */
function once(resource: pulumi.CustomResource | undefined, url: pulumi.Input<string>): pulumi.Output<string> {
  return pulumi.all([url, resource?.id]).apply(([known]) => known);
}

function balancedAddress(resource: pulumi.CustomResource, url: (host: string) => string): pulumi.Output<string> {
  return (resource as unknown as { readonly status: pulumi.Output<Balanced['status']> }).status.apply((status) => {
    const { hostname, ip } = status?.loadBalancer?.ingress?.[0] ?? {};
    const host = hostname ?? (ip?.includes(':') === true ? `[${ip}]` : ip);
    // Nobody has waited for it, as a user may ask for by an annotation.
    return host === undefined ? '' : url(host);
  });
}

function resourceOf(component: Component<any, any>, kind: string, name: string | undefined, created: Created): pulumi.CustomResource | undefined {
  const found = [...created].find(([object]) => object.kind === kind && ownerOf(object) === component && (name === undefined || object.metadata.name === name));
  return found?.[1];
}
