import { UNKNOWN } from '../../../test/support/placeholders';
import type { Cloud } from '../cloud/cloud';
import type { Example } from './examples';
import type { Run } from './stack';

/** What a deployment makes of an application on one platform, by the names of resources in the program. */
export interface Platform {
  /** Everything beside the component itself. A name may stand there more than once: for resources of several types. */
  resources(example: Example): string[];
  /** What one component becomes that has no port and no Dapr: all of its resources. */
  component(app: string): string[];
  /** The resource that runs a component: the cloud may refuse it, or it may not come up. */
  runs(app: string): string;
  /** Resources that wait for the one that runs a component. */
  waiting(app: string): string[];
  /** The components that the cloud runs. */
  running(cloud: Cloud): string[];
  /** Where the image of a component stands in its inputs. */
  readonly image: string;
  /** What a preview cannot know of the resource that runs a component, or belongs to it. */
  expectUnknown(run: Run, example: Example, app: string): { readonly inputs: object; readonly unknown: object };
  /** Pairs of resources, `type name`, of which the first must be gone before the second. */
  order(example: Example, app: string): (readonly [string, string])[];
}

const logsUnknown = { logAnalytics: { workspaceId: UNKNOWN } };
const within = ({ name }: Example, app: string): string => `${name}-${app}`;

const containerApps: Platform = {
  resources: ({ name, apps, daprComponents = [] }) => [`${name}-environment`, `${name}-logs`, ...[...apps, ...daprComponents].map((one) => `${name}-${one}`)],
  component: (app) => [app],
  runs: (app) => app,
  waiting: () => [],
  running: (cloud) => cloud.ofType('app:ContainerApp').map(({ state }) => String(state.name)),
  image: 'template.containers[0].image',
  expectUnknown: (run, example, app) => ({
    inputs: { app: run.inputsOf(within(example, app)), logs: run.inputsOf(`${example.name}-environment`).appLogsConfiguration },
    unknown: { app: { environmentId: UNKNOWN }, logs: { logAnalyticsConfiguration: { customerId: UNKNOWN } } },
  }),
  order: (example, app) => [
    [`app:ContainerApp ${within(example, app)}`, `app:ManagedEnvironment ${example.name}-environment`],
    [`app:ManagedEnvironment ${example.name}-environment`, `operationalinsights:Workspace ${example.name}-logs`],
  ],
};

/** In a network with a zone: each component has a name there. */
const containerInstances: Platform = {
  resources: ({ name, apps }) => [`${name}-logs`, `${name}-zone`, `${name}-zone`, ...apps.flatMap((app) => [`${name}-${app}`, `${name}-${app}`])],
  component: (app) => [app],
  runs: (app) => app,
  waiting: (app) => [app],
  running: (cloud) => cloud.ofType('containerinstance:ContainerGroup').map(({ state }) => String(state.name)),
  image: 'containers[0].image',
  expectUnknown: (run, example, app) => ({ inputs: run.inputsOf(within(example, app)), unknown: { diagnostics: logsUnknown } }),
  order: (example, app) => [
    [`privatedns:PrivateRecordSet ${within(example, app)}`, `containerinstance:ContainerGroup ${within(example, app)}`],
    [`privatedns:PrivateRecordSet ${within(example, app)}`, `privatedns:PrivateZone ${example.name}-zone`],
    [`containerinstance:ContainerGroup ${within(example, app)}`, `operationalinsights:Workspace ${example.name}-logs`],
  ],
};

const site = (app: string): string[] => [app, app, app, `${app}-main`];

/** A site, its settings and where its logs go have one name; its containers have their own. */
const appService: Platform = {
  resources: ({ name, apps, daprd = [] }) => [`${name}-logs`, `${name}-plan`, ...[...apps.flatMap(site), ...daprd.map((app) => `${app}-daprd`)].map((one) => `${name}-${one}`)],
  component: site,
  runs: (app) => `${app}-main`,
  waiting: () => [],
  running: (cloud) => cloud.ofType('web:WebAppSiteContainer').filter(({ inputs }) => inputs.isMain === true).map(({ inputs }) => String(inputs.name)),
  image: 'image',
  expectUnknown: (run, example, app) => ({ inputs: run.inputsOf(within(example, app)), unknown: { serverFarmId: UNKNOWN } }),
  order: (example, app) => [
    [`web:WebAppSiteContainer ${within(example, app)}-main`, `web:WebApp ${within(example, app)}`],
    [`web:WebApp ${within(example, app)}`, `web:AppServicePlan ${example.name}-plan`],
    [`monitor:DiagnosticSetting ${within(example, app)}`, `operationalinsights:Workspace ${example.name}-logs`],
  ],
};

/** By the folder of a program. */
export const platforms = { 'app-service': appService, 'container-apps': containerApps, 'container-instances': containerInstances } as const;
