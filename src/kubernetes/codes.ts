/** What every code of this target means. Codes are stable: programs may test for them. */
export const codes = {
  'K8S.OPTION': 'An option of the deployment is unknown or has a value that is not allowed.',
  'K8S.VERSION': 'The option `kubernetesVersion` is no version from 1.27, the oldest that is supported.',
  'K8S.NAMESPACE': 'The option `namespace` cannot be the name of a namespace: lower-case letters, digits and hyphens, at most 63.',
  'K8S.POD_SECURITY': 'The option `podSecurity` is not understood or contradicts itself, such as the standard `restricted` with the user 0.',
  'K8S.BINDING': 'What is bound to a secret, a configuration or a parameter has the wrong shape, lacks a key, or has a name that Kubernetes does not allow.',
  'K8S.VALUE': 'A value cannot be written out at this place: a secret would be readable in the manifest, or the value is known in the cluster alone.',
  'K8S.NAME': 'A container, a volume, a file or another thing inside an object has a name that Kubernetes does not allow or that is taken.',
  'K8S.ENV_NAME': 'The name of an environment variable has characters that Kubernetes 1.27 does not allow.',
  'K8S.PORT_NAME': 'The name of a port is none for Kubernetes: at most 15 lower-case letters, digits and single hyphens, a letter among them.',
  'K8S.LABEL': 'A label has a key or a value that Kubernetes does not allow, or is one of the four that this target keeps for itself.',
  'K8S.ANNOTATION': 'An annotation has a key that Kubernetes does not allow, is one that another trait writes, or the annotations of an object are too large.',
  'K8S.PROBE': 'A probe names no port and the component has none, or asks whether a task is ready, which nobody wants to know.',
  'K8S.AUTOSCALER': 'The use that an autoscaler aims at is measured in percent of what is requested, and a container of the pod requests nothing.',
  'K8S.EVENT_SCALER': 'KEDA would refuse the scaler: a trigger repeats a name, lacks its metric type, or could never wake the component from zero.',
  'K8S.EVENT_TASK': 'KEDA would never start a run by a trigger of an event task.',
  'K8S.INGRESS': 'A route cannot be made: no port, a wrong host or path, TLS without a host, a class that is not configured, or a host and path that two routes answer for.',
  'K8S.CORS': 'What answers for routes cannot keep a rule of Cors, or the chart does not say what it is.',
  'K8S.EXPOSE': 'A port cannot be exposed as asked: a node port outside the range or taken, two Services of one name, or a load balancer that would be published.',
  'K8S.IP_RESTRICTIONS': 'What answers for routes cannot keep addresses away, the chart does not say what it is, or there is a way in beside the routes.',
  'K8S.NETWORK_ISOLATION': 'A policy needs to know where requests of routes come from, or allows more than the model says, because the model does not say it.',
  'K8S.SESSION_AFFINITY': 'Sessions cannot be kept as asked: nothing is called, nothing sets cookies, or requests take another way.',
  'K8S.TLS': 'The secret of a certificate must be there or be made by a controller, which this target cannot know; or a controller would overwrite it.',
  'K8S.DAPR': 'Dapr would refuse the app id, the name of a component or a duration, or would not start because its port is taken, or the cluster would refuse a pod with its container.',
  'K8S.FUNCTION_APP': 'An environment variable of a function app is one that its properties decide.',
  'K8S.SCHEDULE': 'A schedule that Kubernetes takes and may not keep: runs would be missed.',
  'K8S.SIDECAR': 'Before Kubernetes 1.29 a sidecar is an ordinary container: one beside a task keeps it from coming to its end.',
  'K8S.SIZE': 'A ConfigMap or a Secret is larger than the 1 MiB that Kubernetes stores.',
  'K8S.DUPLICATE': 'Two objects of one kind have the same name in the same namespace: the second would overwrite the first.',
} satisfies Record<string, string>;

/** A code of this target. */
export type Code = keyof typeof codes;
