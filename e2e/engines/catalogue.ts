/** A program that a suite starts, built from its Go module. The module's folder pins its version and every checksum. */
export interface Engine {
  readonly name: string;
  /** The folder below `modules`: a `go.mod` that requires the engine, its `go.sum`, and a `main.go` where the engine has none that can be built. */
  readonly folder: string;
  /** The Go module that has the version. */
  readonly module: string;
  /** The package of its `main`. */
  readonly package: string;
  readonly tags?: string;
  /** Values that the linker writes into variables of the program. */
  readonly variables?: (version: string) => Readonly<Record<string, string>>;
}

/** Without these, clients that ask for the server's version are told nothing and choose their behaviour by it. */
function kubernetesVersion(version: string): Record<string, string> {
  const [major, minor] = version.slice(1).split('.');
  const variable = 'k8s.io/component-base/version.git';
  return { [`${variable}Version`]: version, [`${variable}Major`]: major, [`${variable}Minor`]: minor };
}

const kubernetes = (command: string, folder = 'kubernetes', name = command): Engine =>
  ({ name, folder, module: 'k8s.io/kubernetes', package: `k8s.io/kubernetes/cmd/${command}`, variables: kubernetesVersion });

/** Every engine, in the order in which they are built: what most suites need comes first. */
export const engines = [
  { name: 'etcd', folder: 'etcd', module: 'go.etcd.io/etcd/server/v3', package: 'go.etcd.io/etcd/server/v3' },
  kubernetes('kube-apiserver'),
  kubernetes('kube-controller-manager'),
  kubernetes('kube-scheduler'),
  kubernetes('kubectl'),
  { name: 'kwok', folder: 'kwok', module: 'sigs.k8s.io/kwok', package: 'sigs.k8s.io/kwok/cmd/kwok' },
  {
    name: 'pulumi', folder: 'pulumi', module: 'github.com/pulumi/pulumi/pkg/v3', package: 'github.com/pulumi/pulumi/pkg/v3/cmd/pulumi',
    variables: (version) => ({ 'github.com/pulumi/pulumi/sdk/v3/go/common/version.Version': version }),
  },
  // Its module has no version of its own, and its main needs a file that is made at a release: the folder has another one.
  { name: 'pulumi-resource-kubernetes', folder: 'pulumi-kubernetes', module: 'github.com/pulumi/pulumi-kubernetes/provider/v4', package: 'cdk-oam/e2e/engines/pulumi-kubernetes' },
  // With no tag it stops at its start; with all components it does not assemble.
  { name: 'daprd', folder: 'dapr', module: 'github.com/dapr/dapr', package: 'github.com/dapr/dapr/cmd/daprd', tags: 'stablecomponents' },
  { name: 'caddy', folder: 'caddy', module: 'github.com/caddyserver/caddy/v2', package: 'github.com/caddyserver/caddy/v2/cmd/caddy' },
  { name: 'keda-operator', folder: 'keda', module: 'github.com/kedacore/keda/v2', package: 'github.com/kedacore/keda/v2/cmd/operator' },
  kubernetes('kube-apiserver', 'kubernetes-1.34', 'kube-apiserver-1.34'),
] as const satisfies readonly Engine[];

export type EngineName = typeof engines[number]['name'];

export function engineOf(name: EngineName): Engine {
  return engines.find((engine) => engine.name === name)!;
}
