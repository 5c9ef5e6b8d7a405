import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { formatDiagnostic, synthesize, SynthesisError, type Plan } from 'cdk-oam';
import { containerApps, planJson } from 'cdk-oam/azure/container-apps';
import { kubernetes, toYaml } from 'cdk-oam/kubernetes';
import { settings } from './kubernetes/settings';
import { OnlineBoutique } from './shop';

/** Renders the shop for both platforms: no cluster, no account, no network. */
function render(): void {
  const onKubernetes = synthesize(new OnlineBoutique(), kubernetes, settings);
  const onAzure = synthesize(new OnlineBoutique(), containerApps, {
    resourceGroupName: 'online-boutique', location: 'westeurope', resources: 'round-up',
  });
  rmSync('dist/kubernetes', { recursive: true, force: true });
  write('dist/kubernetes/online-boutique.k8s.yaml', toYaml(onKubernetes.resources), onKubernetes);
  write('dist/azure/plan.json', planJson(onAzure.resources), onAzure);
}

function write(file: string, text: string, { target, resources, diagnostics }: Plan<unknown>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${target}: ${resources.length} resources in ${file}`);
  if (diagnostics.length > 0) console.log(`  ${target} differs in ${diagnostics.length} ways:`);
  for (const diagnostic of diagnostics) console.log(`  ${formatDiagnostic(diagnostic).replaceAll('\n', '\n  ')}`);
}

try {
  render();
} catch (error) {
  if (!(error instanceof SynthesisError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
