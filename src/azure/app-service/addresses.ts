import type { Component } from '../../model/component';
import type { EndpointRef } from '../../model/values/endpoint';
import { concat, type Text } from '../shared/expression';
import { ref, type AzureResource } from '../shared/resource';
import type { At } from './rules';

/** What names the site of a component in a plan. */
export function siteKey(component: Component<any, any>, at: At): Pick<AzureResource<'web:WebApp'>, 'type' | 'name'> {
  return { type: 'web:WebApp', name: at.name(component) };
}

/** The platform chooses the host name, and tells it when the site is there. */
export function hostOf(component: Component<any, any>, at: At): Text {
  return ref(siteKey(component, at), 'defaultHostName');
}

/** Others reach a site by HTTPS under its own name, whatever number the container listens on. */
export function addressOf({ source, attribute }: EndpointRef, at: At): Text {
  if (attribute === 'port') return '443';
  const host = hostOf(source, at);
  return attribute === 'host' ? host : concat(['https://', host]);
}
