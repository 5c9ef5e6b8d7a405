import { helloOnCluster, settings } from '../../../examples/dapr-hello/kubernetes/on-cluster';
import { describeComparison } from '../comparison/describe-comparison';
import { manifestsIn, onKubernetes } from '../comparison/kubernetes';

describeComparison('dapr-hello against its hand-written manifests', {
  example: 'dapr-hello', heading: 'Differences on Kubernetes',
  expected: manifestsIn('dapr-hello/k8s/tutorials/hello-kubernetes/deploy'),
  actual: onKubernetes(helloOnCluster(), settings),
  shared: ['Component/statestore', 'Deployment/nodeapp', 'Deployment/pythonapp', 'Service/nodeapp'],
});
