import { azureCodes } from '../shared/codes';

/** What the codes of this target mean. Facts behind the checks stand at the checks. */
export const codes = {
  ...azureCodes,
  'ACI.NAME': 'A name that the platform needs cannot be made of an id, or two things of a sort get the same one. Where a valid name can be made, the plan says which.',
  'ACI.RESOURCES': 'A group has at least 1 core and 1 GB, and at most what its kind of machine has; no container may have more than its group. Set the option `resources: \'round-up\'` to get the least.',
  'ACI.GROUP': 'A setting of a group cannot be had: it is unknown, or spot and confidential machines are asked for what they do not have.',
  'ACI.CONTAINER': 'A container asks for something that the platform does not have: arguments without a command, an image that is never pulled, or too many beside it.',
  'ACI.ENV': 'The name of an environment variable is not one that the platform takes.',
  'ACI.NETWORK': 'The network of the groups cannot be as asked, or a component would be reached by nobody or by everybody.',
  'ACI.ADDRESS': 'Others reach a component under another address or port than the model says, or not at all.',
  'ACI.PORT': 'A port cannot be opened as asked: a group has up to five, none of those that the platform keeps back, and none is mapped to another.',
  'ACI.INGRESS': 'A route cannot be made: there is nothing before a group that looks into requests, unless the option `tls` puts Caddy there.',
  'ACI.TLS': 'HTTPS cannot be spoken as asked: the platform has no certificates, and the option `tls` puts Caddy before a component, for HTTP and hosts of your own.',
  'ACI.REPLICAS': 'More than one replica means as many groups, each with an address of its own.',
  'ACI.ROLLOUT': 'A new version takes over in the way of the platform: the old one ends, and the new one starts. Other ways cannot be had.',
  'ACI.TASK': 'A task becomes a group that runs once when it is created; what the platform does not count or end is up to the program.',
  'ACI.PROBE': 'A probe has a form that the platform does not have: it knows liveness and readiness, by HTTP or a command.',
  'ACI.VOLUME': 'A volume cannot be had as asked: the platform has a folder on disk without a bound, and file shares that are there already.',
  'ACI.FILES': 'Files cannot be made as asked.',
  'ACI.SECURITY': 'Something about users or rights has no counterpart, or it is not known which machines allow it.',
  'ACI.DAPR': 'Dapr runs as a container of the group, on ports of its own, and without the services of its control plane.',
  'ACI.DAPR_COMPONENT': 'A Dapr component has a setting that works in a cluster alone, or a value that daprd refuses.',
} satisfies Record<string, string>;

/** The codes of this target. */
export type Code = keyof typeof codes;
