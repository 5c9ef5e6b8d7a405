import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cacheFolder, requiredVersion } from './cache';

/** Custom resource definitions that a Go module carries: the API server validates our objects by them. */
interface Definitions {
  /** The folder below `modules` whose `go.mod` has the version. */
  readonly folder: string;
  readonly module: string;
  /** The files inside the module. */
  readonly files: readonly string[];
}

const files = (folder: string, prefix: string, names: readonly string[]): string[] => names.map((name) => `${folder}/${prefix}${name}.yaml`);

const definitions = {
  'argo-rollouts': { folder: 'definitions', module: 'github.com/argoproj/argo-rollouts', files: files('manifests/crds', '', ['rollout-crd']) },
  'cert-manager': { folder: 'definitions', module: 'github.com/cert-manager/cert-manager', files: files('deploy/crds', 'cert-manager.io_', ['certificates', 'issuers', 'clusterissuers']) },
  'dapr': { folder: 'dapr', module: 'github.com/dapr/dapr', files: files('charts/dapr/crds', '', ['components', 'configuration', 'resiliency', 'subscription']) },
  'external-secrets': { folder: 'definitions', module: 'github.com/external-secrets/external-secrets', files: files('config/crds/bases', 'external-secrets.io_', ['externalsecrets', 'secretstores', 'clustersecretstores']) },
  'gateway-api': { folder: 'definitions', module: 'sigs.k8s.io/gateway-api', files: files('config/crd/standard', 'gateway.networking.k8s.io_', ['gatewayclasses', 'gateways', 'httproutes', 'grpcroutes', 'referencegrants']) },
  'keda': { folder: 'keda', module: 'github.com/kedacore/keda/v2', files: [
    ...files('config/crd/bases', 'keda.sh_', ['clustertriggerauthentications', 'scaledjobs', 'scaledobjects', 'triggerauthentications']),
    // The operator does not start without these.
    ...files('config/crd/bases', 'eventing.keda.sh_', ['cloudeventsources', 'clustercloudeventsources']),
  ] },
  'prometheus': { folder: 'definitions', module: 'github.com/prometheus-operator/prometheus-operator', files: files('example/prometheus-operator-crd', 'monitoring.coreos.com_', ['podmonitors', 'servicemonitors']) },
  'traefik': { folder: 'definitions', module: 'github.com/traefik/traefik/v3', files: files('docs/content/reference/dynamic-configuration', 'traefik.io_', ['middlewares']) },
} as const satisfies Record<string, Definitions>;

export type DefinitionsName = keyof typeof definitions;

export const definitionNames = Object.keys(definitions) as DefinitionsName[];

/** The folder with the definitions of one vendor; they are copied from the module when it is not there. */
export function definitionsFolder(name: DefinitionsName): string {
  const { folder, module, files: wanted } = definitions[name] as Definitions;
  const modules = join(__dirname, 'modules', folder);
  const target = join(cacheFolder(), `definitions-${name}-${requiredVersion(modules, module)}`);
  const isWhole = existsSync(target) && wanted.every((file) => readdirSync(target).includes(basename(file)));
  if (isWhole) return target;
  const answer = execFileSync('go', ['mod', 'download', '-json', module], { cwd: modules, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const { Dir: source } = JSON.parse(answer) as { Dir: string };
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const file of wanted) copyFileSync(join(source, file), join(unfinished, basename(file)));
  rmSync(target, { recursive: true, force: true });
  renameSync(unfinished, target);
  return target;
}
