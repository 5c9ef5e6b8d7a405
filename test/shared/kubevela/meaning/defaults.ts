import { containersOf, podTemplate, type Tree } from './walk';

const fill = (into: Tree | undefined, values: Tree): void => {
  if (into !== undefined) for (const [key, value] of Object.entries(values)) into[key] ??= value;
};

/** Writes what the API server writes into an object where its author says nothing, so that both sides say the same. */
export function fillDefaults(object: Tree): void {
  const { kind, spec } = object;
  BY_KIND[kind as string]?.(spec);
  const pod = podTemplate(object)?.spec as Tree | undefined;
  if (pod !== undefined) fillPod(pod);
}

const BY_KIND: Readonly<Record<string, (spec: Tree) => void>> = {
  Deployment(spec) {
    fill(spec, { strategy: { type: 'RollingUpdate' }, revisionHistoryLimit: 10, progressDeadlineSeconds: 600 });
    if (spec.strategy.type === 'RollingUpdate') fill(spec.strategy.rollingUpdate ??= {}, { maxSurge: '25%', maxUnavailable: '25%' });
  },
  StatefulSet(spec) {
    fill(spec, { podManagementPolicy: 'OrderedReady', updateStrategy: { type: 'RollingUpdate' }, revisionHistoryLimit: 10 });
  },
  DaemonSet(spec) {
    fill(spec, { updateStrategy: { type: 'RollingUpdate' }, revisionHistoryLimit: 10 });
  },
  Job: fillJob,
  CronJob(spec) {
    fill(spec, { concurrencyPolicy: 'Allow', successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 1, suspend: false });
    fillJob(spec.jobTemplate.spec);
  },
  Service(spec) {
    fill(spec, { type: 'ClusterIP', sessionAffinity: 'None' });
    for (const port of spec.ports ?? []) fill(port, { protocol: 'TCP', targetPort: port.port });
  },
  PersistentVolumeClaim: (spec) => fill(spec, { volumeMode: 'Filesystem' }),
  HorizontalPodAutoscaler: (spec) => fill(spec, { minReplicas: 1 }),
};

function fillJob(spec: Tree): void {
  if (spec.completions === undefined && spec.parallelism === undefined) spec.completions = 1;
  fill(spec, { parallelism: 1, backoffLimit: 6, suspend: false });
}

function fillPod(pod: Tree): void {
  fill(pod, { restartPolicy: 'Always', terminationGracePeriodSeconds: 30 });
  for (const volume of pod.volumes ?? []) {
    fill(volume.emptyDir, { medium: '' });
    fill(volume.hostPath, { type: '' });
  }
  for (const container of containersOf(pod)) {
    // An image without a tag has the tag 'latest'.
    const latest = !/[:@][^/]*$/.test(container.image as string) || /:latest$/.test(container.image as string);
    fill(container, { imagePullPolicy: latest ? 'Always' : 'IfNotPresent' });
    for (const port of container.ports ?? []) fill(port, { protocol: 'TCP' });
    for (const mount of container.volumeMounts ?? []) fill(mount, { readOnly: false });
    fill(container.securityContext ??= {}, { privileged: false, readOnlyRootFilesystem: false });
    for (const probe of [container.livenessProbe, container.readinessProbe, container.startupProbe]) {
      fill(probe, { initialDelaySeconds: 0, periodSeconds: 10, timeoutSeconds: 1, successThreshold: 1, failureThreshold: 3 });
      fill(probe?.httpGet, { path: '/', scheme: 'HTTP' });
    }
  }
}
