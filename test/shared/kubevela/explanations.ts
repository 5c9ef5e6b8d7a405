import { ANY, type Explanation } from './explanation';
import { development } from './applications/scripts';

const nocalhost = { 'dev.nocalhost': development, 'dev.nocalhost/application-name': 'nocalhost-example', 'dev.nocalhost/application-namespace': 'default' };
const SCRIPT = 'The same sort of loop, written anew and shorter: to both it is a text.';
const PORTS = 'A port of a `WebService` is one that others call, so it has a Service. KubeVela makes one for `expose: true` alone. Where nobody calls, use a `Worker`.';
const LISTENS = 'A port that a Service leads to is one that the container is said to listen on; KubeVela writes it on the Service alone.';
const EVERYWHERE = 'labels and annotations of a component are on every object of it and on its pods, so that one selector finds them all.';

/** Every difference between what KubeVela makes of its samples and what we make of them, with the reason. */
export const explanations: readonly Explanation[] = [
  {
    sample: '*', object: '*', field: '*template.spec.automountServiceAccountToken', ours: false,
    why: 'Pods get the token of an account only where there is a use for it: `privileges`, or an account that exists. KubeVela leaves the cluster to give it to all.',
  },
  {
    sample: '*', object: '*', field: '*ontainers[*].securityContext.seccompProfile', ours: { type: 'RuntimeDefault' },
    why: "Pods run under the container runtime's filter of system calls unless they say otherwise. KubeVela writes none, which is no filter unless the machines bring one.",
  },
  {
    sample: '*', object: '*', field: '*ontainers[*].securityContext.allowPrivilegeEscalation', ours: false,
    why: 'Ordinary images gain no rights. KubeVela says so only where its trait `securitycontext` is used.',
  },
  { sample: 'components/daemon', object: 'DaemonSet/*', field: "*.volumeMounts['/host/*'].readOnly", theirs: false, ours: true, why: 'The author asks for `readOnly: true`; KubeVela drops it, and the agent could write to its machine.' },
  { sample: 'components/statefulset', object: 'Service/postgres-headless', field: '(object)', ours: 'there', why: 'A StatefulSet without a headless Service gives its replicas names that no DNS knows.' },
  { sample: 'components/statefulset', object: 'StatefulSet/*', field: 'spec.serviceName', ours: 'postgres-headless', why: 'As above. KubeVela leaves out a field that the schema of Kubernetes 1.27 requires.' },
  { sample: 'trait/container-ports', object: 'Service/*', field: '(object)', ours: 'there', why: PORTS },
  { sample: 'workflowsteps/*', object: 'Service/*', field: '(object)', ours: 'there', why: PORTS },
  { sample: 'policies/garbage-collect', object: 'Deployment/*', field: '*.containers[0].ports', ours: { '8000/TCP': 'there' }, why: LISTENS },
  { sample: 'workflowsteps/collect-service-endpoints', object: 'Deployment/*', field: '*.containers[0].ports', ours: { '8080/TCP': 'there' }, why: LISTENS },
  { sample: 'workflowsteps/export-service', object: 'Deployment/*', field: '*.containers[0].ports', ours: { '80/TCP': 'there' }, why: LISTENS },
  {
    sample: 'workflowsteps/check-metrics', object: 'Deployment/*', field: 'metadata.annotations', theirs: { 'app.oam.dev/publishVersion': 'v1' },
    why: "An instruction to KubeVela's controller, which it copies to what it makes.",
  },
  { sample: 'trait/affinity', object: 'Deployment/*', field: 'metadata.labels', ours: { 'label-key': 'label-value', 'to-delete-label-key': 'to-delete-label-value' }, why: `KubeVela's property \`labels\` is for the pods alone. Here ${EVERYWHERE}` },
  { sample: 'trait/labels', object: 'Service/*', field: 'metadata.labels', ours: { environment: 'production', team: 'platform', tier: 'frontend' }, why: `Here ${EVERYWHERE}` },
  {
    sample: 'trait/annotations', object: 'Service/*', field: 'metadata.annotations', ours: { 'app.example.com/owner': 'team-platform', 'app.example.com/version': 'v1.0', 'prometheus.io/scrape': 'true' },
    why: `Here ${EVERYWHERE} Annotations for a collector of metrics are better said with \`Metrics\`, which writes them on the pods alone.`,
  },
  { sample: 'trait/command', object: 'Deployment/*', field: '*.containers[0].args[1]', theirs: ANY, ours: ANY, why: SCRIPT },
  { sample: 'trait/env', object: 'Deployment/*', field: '*.containers[0].command[2]', theirs: ANY, ours: ANY, why: SCRIPT },
  { sample: 'trait/sidecar', object: 'Deployment/*', field: '*.containers[0].command[2]', theirs: ANY, ours: ANY, why: SCRIPT },
  { sample: 'trait/gateway', object: 'Service/*', field: 'copies', theirs: 2, ours: 1, why: 'KubeVela makes two Services of one name, for the port and for the trait, which overwrite each other (kubevela/kubevela#3180). Ours has the ports of both.' },
  { sample: 'trait/gateway', object: 'Ingress/*', field: 'metadata.annotations', theirs: { 'kubernetes.io/ingress.class': 'nginx' }, why: 'The annotation is deprecated since Kubernetes 1.18; the field says the same. The class is an option of the chart and no part of the model.' },
  { sample: 'trait/gateway', object: 'Ingress/*', field: 'spec.ingressClassName', ours: 'nginx', why: 'As above.' },
  { sample: 'trait/gateway', object: 'Ingress/*', field: 'spec.rules[0].http.paths[0].pathType', theirs: 'ImplementationSpecific', ours: 'Prefix', why: 'Each controller reads `ImplementationSpecific` in its own way; `Prefix` means the same to all.' },
  { sample: 'trait/pure-ingress', object: 'Ingress/*', field: 'apiVersion', theirs: 'networking.k8s.io/v1beta1', ours: 'networking.k8s.io/v1', why: 'Kubernetes 1.22 took v1beta1 away. The authors, too, expect v1.' },
  { sample: 'trait/pure-ingress', object: 'Ingress/*', field: '*.backend.serviceName', theirs: 'nginx-app', why: 'The words of v1beta1.' },
  { sample: 'trait/pure-ingress', object: 'Ingress/*', field: '*.backend.servicePort', theirs: 80, why: 'The words of v1beta1.' },
  { sample: 'trait/pure-ingress', object: 'Ingress/*', field: '*.backend.service', ours: { name: 'nginx-app', port: { number: 80 } }, why: 'The same in the words of v1.' },
  { sample: 'trait/pure-ingress', object: 'Ingress/*', field: 'spec.rules[0].http.paths[0].pathType', ours: 'Prefix', why: 'Required in v1.' },
  { sample: 'trait/storage', object: 'Deployment/*', field: 'spec.strategy.type', theirs: 'RollingUpdate', ours: 'Recreate', why: "A volume that one node can mount at a time keeps a rolling update waiting for ever once the new pod is on another node. `Rollout` says otherwise." },
  { sample: 'trait/storage', object: 'Deployment/*', field: 'spec.strategy.rollingUpdate', theirs: { maxSurge: '25%', maxUnavailable: '25%' }, why: 'As above.' },
  {
    sample: 'trait/storage', object: 'PersistentVolumeClaim/*', field: 'metadata.annotations',
    ours: { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false', 'helm.sh/resource-policy': 'keep', 'kustomize.toolkit.fluxcd.io/prune': 'disabled' },
    why: "Data outlives the application unless the volume has `retention: 'delete'`. KubeVela's controller deletes the claim with the application.",
  },
  { sample: 'trait/nocalhost', object: 'Deployment/*', field: 'spec.template.metadata', ours: { annotations: nocalhost }, why: `Here ${EVERYWHERE}` },
  { sample: 'trait/nocalhost', object: 'Service/*', field: 'metadata.annotations', ours: nocalhost, why: 'As above.' },
  { sample: 'trait/nocalhost', object: 'Service/*', field: 'copies', theirs: 2, ours: 1, why: "KubeVela makes two Services of one name. The one applied last stays, and the component's own port is gone." },
  { sample: 'trait/nocalhost', object: 'Service/*', field: "spec.ports['80/TCP']", ours: { targetPort: 80 }, why: 'As above: ours has the ports of both.' },
  { sample: 'trait/nocalhost', object: 'Deployment/*', field: "*.containers[0].ports['8080/TCP']", ours: 'there', why: LISTENS },
];
