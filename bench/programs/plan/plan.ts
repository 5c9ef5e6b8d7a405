import { plan, type Application, type Target } from 'cdk-oam';
import { appService } from 'cdk-oam/azure/app-service';
import { containerApps } from 'cdk-oam/azure/container-apps';
import { containerInstances } from 'cdk-oam/azure/container-instances';
import { kubernetes } from 'cdk-oam/kubernetes';
import { start } from '../report';
import { plain, secretsOf, services, workers } from './models';

const [targetName, model, size, count] = process.argv.slice(2);
const models: Record<string, (count: number) => Application> = { plain, services, workers };
const values = { connection: 'not for the eye' };
const onKubernetes = targetName === 'kubernetes';
const targets: Record<string, Target> = { kubernetes, 'container-apps': containerApps, 'container-instances': containerInstances, 'app-service': appService };
const target = targets[targetName!]!;
const network = { subnetId: '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/apps' };
const own: Record<string, object> = { 'container-instances': { network: { ...network, zone: { name: 'shop.internal' } } }, 'app-service': { network } };

/** An application and how to deploy it, ready to be planned. */
function prepared(components: number): () => void {
  const application = models[model!]!(components);
  const secrets = model !== 'workers' ? {} : secretsOf(components, onKubernetes ? { values } : values);
  const options = onKubernetes ? { secrets } : { secrets, resourceGroupName: 'shop', location: 'westeurope', ...own[targetName!] };
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
