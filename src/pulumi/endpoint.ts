import * as pulumi from '@pulumi/pulumi';

/**
 * The endpoint of a component.
 *
 * @param components - the ids of all components, those without ports among them
 * @throws RunError for a component that does not exist or has no ports
 */
export function endpointOf(component: string, endpoints: Readonly<Record<string, pulumi.Output<string>>>, components: readonly string[]): pulumi.Output<string> {
  if (Object.hasOwn(endpoints, component)) return endpoints[component];
  const problem = components.includes(component) ? `component '${component}' has no ports` : `there is no component '${component}'`;
  throw new pulumi.RunError(`${problem}: endpoints are ${Object.keys(endpoints).join(', ') || 'none'}`);
}
