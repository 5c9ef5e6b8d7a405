import { azureCodes } from '../shared/codes';

/** What the codes of this target mean. Facts behind the checks stand at the checks. */
export const codes = {
  ...azureCodes,
  'ACA.NAME': 'A name that the platform needs cannot be made of an id, or two things of a sort get the same one. Where a valid name can be made, the plan says which. The service itself would say ContainerAppInvalidName, ContainerAppInvalidRevisionName or ContainerAppInvalidSecretName.',
  'ACA.RESOURCES': 'Cores and memory of an app are sold in fixed combinations: 0.25 cores with 0.5 Gi, and multiples of it. The sum over its containers must be one. Change it, or set the option `resources: \'round-up\'`. The service itself would say ContainerAppInvalidResourceTotal.',
  'ACA.PROFILE': 'A workload profile does not exist in the environment, is of no known type, is too small, or is one that the ingress of the environment has for itself.',
  'ACA.PLACEMENT': 'Machines are those of workload profiles: a component runs on one of them, and the platform chooses everything else about machines, zones and neighbours. A profile is chosen by labels.',
  'ACA.ENVIRONMENT': 'The environment of the apps cannot be created as asked: some settings need a subnet of your own. Or one that is there already is not named by its id, or has settings that nothing would read.',
  'ACA.CONTAINER': 'A container asks for something that the platform does not have, such as an image that is never pulled.',
  'ACA.JOB': 'A task becomes a job, which needs a deadline, runs by UTC, and leaves what overlaps and what is kept to the platform.',
  'ACA.PORT': 'A port cannot be opened as asked. An app has one main port, HTTP or TCP, and up to five more for TCP inside the environment.',
  'ACA.ADDRESS': 'Others reach a component under another port than the model says.',
  'ACA.INGRESS': 'A route cannot be made: an app answers for all paths, on its main port, under one decision about HTTPS and about who may reach it.',
  'ACA.TLS': 'A certificate of your own cannot be used, how one of the platform is validated is said wrongly or can be guessed alone, or HTTPS cannot be spoken on a TCP port.',
  'ACA.CORS': 'A rule of Cors has nothing to hold for, or an origin that the platform may not know.',
  'ACA.IP_RESTRICTIONS': 'Addresses cannot be kept away as asked: the platform takes ranges of IPv4, for an app that has a port.',
  'ACA.SESSION_AFFINITY': 'Sessions cannot be kept as asked: the platform keeps them by a cookie of its own, for HTTP.',
  'ACA.DOMAIN': 'A host name of your own needs DNS records before the deployment, is none that an app can answer for, or is wanted by two apps.',
  'ACA.SCALE': 'A number of replicas, an interval or a rule is outside what the platform allows, or could never come true.',
  'ACA.ROLLOUT': 'A new version takes over in the way of the platform: a whole revision beside the old one. Other ways cannot be had.',
  'ACA.TRIGGER': 'A trigger cannot work on this platform, or has a setting without counterpart.',
  'ACA.PROBE': 'A probe has a form or a number that the platform does not allow: it asks by HTTP or TCP alone, within fixed bounds. The service itself would say ContainerAppProbeFailureThresholdOutOfRange.',
  'ACA.LIFECYCLE': 'The platform runs no hooks when a container starts or stops, and waits a bounded time for it to stop.',
  'ACA.FUNCTION_APP': 'A function app is scaled by the triggers of its functions, which the platform reads itself; rules of other kinds cannot be had.',
  'ACA.STATEFUL': 'Replicas of an app are alike: a stateful service has one of them, and what it keeps is on a share.',
  'ACA.VOLUME': 'A volume cannot be had as asked: the platform has a folder on its disk, without a bound of its own and always writable, and file shares that are there already.',
  'ACA.FILES': 'Configuration files cannot be made as asked.',
  'ACA.DAPR': 'A setting of the Dapr sidecar has no counterpart: the platform runs the sidecar itself.',
  'ACA.DAPR_COMPONENT': 'A Dapr component has a type, a name or a time that the platform does not allow, or does not say by which identity it signs in.',
} satisfies Record<string, string>;

/** The codes of this target. */
export type Code = keyof typeof codes;
