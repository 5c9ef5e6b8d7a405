/** What to write here for a built-in of KubeVela. */
export interface Word {
  /** Our word, or what takes its place. */
  readonly ours: string;
  /** What is to be known about it. @default - nothing */
  readonly note?: string;
}

type Words = Readonly<Record<string, Word>>;

export const components: Words = {
  'cron-task': { ours: '`CronTask`', note: '`count` is `parallelism` and `completions`; `timeZone` is more. Traits that KubeVela loses on a cron-task work.' },
  daemon: { ours: '`Daemon`', note: "A `hostPath` is a `Volume` of type `existing` that the chart binds: `volumes: { sys: { hostPath: { path: '/sys' } } }`." },
  'k8s-objects': { ours: '`NativeObject`', note: 'One for each object.' },
  'ref-objects': { ours: '–', note: 'What exists is bound by its name: `{ existing }`.' },
  statefulset: { ours: '`StatefulService`', note: 'With claims of each replica and a headless Service, which KubeVela has not.' },
  task: { ours: '`Task`', note: '`count` is `parallelism` and `completions`; the name of the Job ends in a hash.' },
  webservice: { ours: '`WebService`', note: 'Each port has a Service, as with `expose: true`. `cmd` is `command`; `cpu`, `memory`, `limit`, `env` and `args` are the same words; probes are the trait `HealthChecks`, `volumeMounts` are traits `Volume`, `labels` and `annotations` are traits, `imagePullSecrets` is an option of the chart.' },
  worker: { ours: '`Worker`', note: 'As `webservice`.' },
};

export const traits: Words = {
  affinity: { ours: '`Placement`', note: 'Neighbours are components of the model. Pods of others are reached with `Native`.' },
  annotations: { ours: '`Annotations`' },
  command: { ours: '`Command`' },
  'container-image': { ours: '`image`, `imagePullPolicy`', note: 'Properties of the component; a `Parameter` where each environment has its own.' },
  'container-ports': { ours: '`port`, `ports`, `Expose`', note: 'A port of the machine (`hostPort`) is for `Native`: `Expose` of type `NodePort` is what most want.' },
  cpuscaler: { ours: '`Autoscaler`' },
  env: { ours: '`env`', note: 'A property of the component, and values may be `Secret` and `Config` keys.' },
  expose: { ours: '`Expose`', note: 'The ports of a `WebService` need none.' },
  gateway: { ours: '`Ingress`', note: 'The class is the option `ingress.className`; `gateway` makes HTTPRoutes in its place.' },
  hostalias: { ours: '`Native`', note: '`draft.pod.hostAliases`: no other platform has it.' },
  hpa: { ours: '`Autoscaler`', note: 'KubeVela takes unknown properties in silence: `cpuUtil` of the original does nothing. Here the compiler and the constructor refuse them.' },
  'init-container': { ours: '`InitContainer`', note: 'The folder that is shared is a `Volume`.' },
  'json-merge-patch': { ours: '`Native`', note: 'Or a patch of cdk8s on the ApiObject.' },
  'json-patch': { ours: '`Native`', note: 'Or a `JsonPatch` of cdk8s on the ApiObject.' },
  'k8s-update-strategy': { ours: '`Rollout`', note: 'The kind of the target is known and not said again.' },
  labels: { ours: '`Labels`' },
  lifecycle: { ours: '`Lifecycle`', note: "For the component's own container; KubeVela writes it to sidecars, too." },
  nocalhost: { ours: '`Annotations`, `Expose`', note: 'A tool of developers that reads an annotation.' },
  podsecuritycontext: { ours: '`SecurityContext`' },
  'pure-ingress': { ours: '`Ingress`' },
  resource: { ours: '`cpu`, `memory`, `limit`', note: 'Properties of the component.' },
  scaler: { ours: '`Scaler`' },
  securitycontext: { ours: '`SecurityContext`', note: 'One trait for container and pod: users and groups hold for all containers.' },
  'service-account': { ours: '`ServiceAccount`', note: 'An account of its own has the name of the component; `existing` names another.' },
  'service-binding': { ours: '`Secret`', note: "A key of it is a value of `env`; the chart binds it: `secrets: { db: { existing: 'db-credentials' } }`." },
  sidecar: { ours: '`Sidecar`', note: "Probes are its property `healthChecks`. From `kubernetesVersion: '1.29'` on a native one." },
  'startup-probe': { ours: '`HealthChecks`', note: 'A `Sidecar` has `healthChecks` of its own. `Native` for a probe that asks a host outside the pod: what it finds says nothing about the pod.' },
  storage: { ours: '`Volume`, `ConfigFiles`, `SecretFiles`', note: 'Variables out of them are keys of `Config` and `Secret`.' },
  topologyspreadconstraints: { ours: '`Placement`', note: '`topologySpread`; the pods are those of the component.' },
};

export const policies: Words = {
  'apply-once': { ours: '–', note: 'Who applies manifests decides about drift: Argo CD, Flux or nobody.' },
  'garbage-collect': { ours: "`Volume` with `retention`", note: 'Else the pruning of who applies manifests.' },
  override: { ours: 'arguments, `Parameter`', note: 'An application is a class: what differs between environments goes to its constructor.' },
  'read-only': { ours: '`{ existing }`', note: 'What exists is bound by its name and never written.' },
  replication: { ours: 'a loop' },
  'resource-update': { ours: '–', note: 'What Kubernetes lets nobody change gets a new name where it must, as a `Task` does.' },
  'shared-resource': { ours: '–', note: 'An object that two charts make is refused by the `App`; leave it to one of them.' },
  'take-over': { ours: '–', note: 'Server-side apply takes objects over by their names.' },
  topology: { ours: 'a chart for each cluster', note: 'The namespace is its option.' },
};

/** Steps that are taken with an application. An application here is what shall run; the order of work is for the pipeline that applies it. */
export const workflowSteps: Words = {
  'apply-component': { ours: '–' },
  'apply-deployment': { ours: '`WebService`, `Worker`' },
  'apply-object': { ours: '`NativeObject`' },
  'apply-terraform-config': { ours: 'a Pulumi program' },
  'apply-terraform-provider': { ours: 'a Pulumi program' },
  'build-push-image': { ours: '–', note: 'A pipeline builds images; `image` takes its result as a `Parameter`.' },
  'check-metrics': { ours: '–', note: 'Argo Rollouts and Flagger do it; the Deployment stays as it is.' },
  'clean-jobs': { ours: '`ttlSecondsAfterFinished`' },
  'collect-service-endpoints': { ours: '`component.endpoint`' },
  'create-config': { ours: '`Config`' },
  'delete-config': { ours: '–' },
  'depends-on-app': { ours: '–', note: 'Applications meet by names; who needs another waits with `HealthChecks` or an `InitContainer`.' },
  deploy: { ours: 'a chart for each cluster' },
  'deploy-cloud-resource': { ours: 'a Pulumi program' },
  'export-data': { ours: '`Config`' },
  'export-service': { ours: '`Expose`', note: 'For a Service without pods, `NativeObject`.' },
  export2config: { ours: '`Config`' },
  export2secret: { ours: '`Secret`' },
  'generate-jdbc-connection': { ours: '`interpolate`', note: 'A text with keys of secrets in it.' },
  'list-config': { ours: '–' },
  notification: { ours: '–' },
  'print-message-in-status': { ours: '–' },
  'read-config': { ours: '`Config`' },
  'read-object': { ours: '–' },
  request: { ours: '–' },
  'restart-workflow': { ours: '–' },
  'share-cloud-resource': { ours: 'a Pulumi program' },
  'step-group': { ours: '–' },
  suspend: { ours: '–', note: 'An approval in the pipeline. For a `Task` or `CronTask` the property `suspend`.' },
  'vela-cli': { ours: '–' },
  webhook: { ours: '–' },
};
