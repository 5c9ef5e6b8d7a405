import { azureCodes } from '../shared/codes';

/** What the codes of this target mean. Facts behind the checks stand at the checks. */
export const codes = {
  ...azureCodes,
  'APPSVC.NAME': 'A name that the platform needs cannot be made of an id, or two things of a sort get the same one. Where a valid name can be made, the plan says which.',
  'APPSVC.PLAN': 'The plan that sites run on is of a size that does not exist, or that cannot do what is asked: always on, slots, scaling, zones.',
  'APPSVC.RESOURCES': 'Containers of a site share the machines of its plan: cores and memory of one container cannot be set.',
  'APPSVC.CONTAINER': 'A container asks for something that the platform does not have, or that its pages do not settle, such as how a command line is read.',
  'APPSVC.SETTINGS': 'The environment of containers is made of the app settings of their site, which all have one list of names.',
  'APPSVC.PORT': 'A port cannot be opened as asked. A site answers HTTP on the port of its main container, and nothing else.',
  'APPSVC.ADDRESS': 'Others reach a component under another port than the model says, through the public network, or not at all.',
  'APPSVC.WORKER': 'A worker becomes a site: the platform expects it to answer HTTP, though nobody is let in.',
  'APPSVC.INGRESS': 'A route cannot be made: a site answers for all paths, on one port, under one decision about HTTPS and about who may reach it.',
  'APPSVC.TLS': 'A certificate cannot be used as asked, or must be bound in a second run.',
  'APPSVC.DOMAIN': 'A host name of your own needs DNS records before the deployment, is none that a site can answer for, or is wanted by two sites.',
  'APPSVC.CORS': 'A rule of Cors has no counterpart, nothing to hold for, or an origin that the platform may not know.',
  'APPSVC.IP_RESTRICTIONS': 'Addresses cannot be kept away as asked.',
  'APPSVC.SESSION_AFFINITY': 'Sessions cannot be kept as asked: the platform keeps them by a cookie of its own.',
  'APPSVC.SCALE': 'A number of instances or a pace is outside of what the plan allows, or two components want their plan scaled in two ways.',
  'APPSVC.TRIGGER': 'A trigger has no metric of Azure that a plan can be scaled by, or lacks what names the source of its metric.',
  'APPSVC.PROBE': 'A probe has no counterpart: the platform asks one path of the main container by HTTP, once in a minute.',
  'APPSVC.ROLLOUT': 'A new version takes over in the way of the platform: in place, or from a slot that gets a part of the traffic.',
  'APPSVC.VOLUME': 'A volume cannot be had as asked: sites have folders that their containers share, and file shares for the main container.',
  'APPSVC.FILES': 'Files cannot be put into containers, unless by a field that the pages of the platform do not describe.',
  'APPSVC.DAPR': 'daprd runs beside the program without the services of Dapr\'s control plane, and other sites cannot reach it.',
} satisfies Record<string, string>;

/** The codes of this target. */
export type Code = keyof typeof codes;
