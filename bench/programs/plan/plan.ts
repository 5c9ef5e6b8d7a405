import { plan, type Target } from 'cdk-oam';
import { containerApps } from 'cdk-oam/azure/container-apps';
import { kubernetes } from 'cdk-oam/kubernetes';
import { start } from '../report';
import { secretsOf, services, workers } from './models';

const [targetName, model, size, count] = process.argv.slice(2);
const values = { connection: 'not for the eye' };
const onKubernetes = targetName === 'kubernetes';
const target: Target = onKubernetes ? kubernetes : containerApps;

/** An application and how to deploy it, ready to be planned. */
function prepared(components: number): () => void {
  const application = model === 'services' ? services(components) : workers(components);
  const secrets = model === 'services' ? {} : secretsOf(components, onKubernetes ? { values } : values);
  const options = onKubernetes ? { secrets } : { secrets, resourceGroupName: 'shop', location: 'westeurope' };
  return () => {
    const { ok, diagnostics } = plan(application, target, options);
    if (!ok) throw new Error(diagnostics.slice(0, 5).map(({ path, message }) => `${path}: ${message}`).join('\n'));
  };
}

// The first plans of a process are made while the engine still compiles, in whatever sizes they come.
for (let round = 0; round < 10; round += 1) prepared(300)();
const plans = Array.from({ length: Number(count) }, () => prepared(Number(size)));
// What the warming up left behind is not to be cleared away at the expense of the measurement.
globalThis.gc?.();

start();
for (const make of plans) make();
