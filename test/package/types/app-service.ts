// What an author sees who wants an application on App Service, alone and with others. A trailing ERROR comment holds a
// part of the message that the compiler must give for its line; every other line must compile.
import {
  Application, Autoscaler, ConfigFiles, CronTask, DaprSidecar, Expose, HttpScaler, Ingress, InitContainer, Lifecycle, Rollout, Secret, SecretFiles, Sidecar, Task, Volume, WebService, Worker,
} from 'cdk-oam';
import * as appService from 'cdk-oam/azure/app-service';
import type { AppService, AppServiceOptions } from 'cdk-oam/azure/app-service';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';
import type { Kubernetes } from 'cdk-oam/kubernetes';

const image = 'ghcr.io/acme/orders:1.4';
const shop = new Application<AppService>();
const orders = new WebService(shop, 'orders', { image, port: 8080 });
orders.with(new Ingress({ host: 'shop.example.com', tls: true }), new Autoscaler({ max: 3, cpu: 70 }), new Sidecar({ name: 'proxy', image }), new DaprSidecar(), new Rollout());
orders.with(new ConfigFiles({ mountPath: '/etc/orders', files: { a: 'b' } }), new Volume({ name: 'data', mountPath: '/data' }), new HttpScaler({ max: 3, concurrency: 10 }));
orders.with(new SecretFiles({ mountPath: '/s', files: { k: new Secret(shop, 's', { keys: ['k'] }).key('k') } })); // ERROR "secret-files"
orders.with(new InitContainer({ name: 'init', image })); // ERROR "init-container"
orders.with(new Expose({ ports: [{ port: 9000 }] })); // ERROR "expose"
orders.with(new Lifecycle({ terminationGracePeriodSeconds: 60 })); // ERROR "lifecycle"
orders.with(new Lifecycle({ terminationGracePeriodSeconds: 60 }).optional());
new Worker(shop, 'mailer', { image }).with(new Autoscaler({ max: 3, cpu: 70 }));
new Task(shop, 'migrate', { image }); // ERROR "task"
new CronTask(shop, 'report', { image, schedule: '@daily' }); // ERROR "cron-task"

// What all three can run.
const portable = new Application<AppService & ContainerApps & Kubernetes>();
new WebService(portable, 'orders', { image, port: 8080 }).with(new Ingress(), new DaprSidecar());
new WebService(portable, 'front', { image, port: 8080 }).with(new Expose({ ports: [{ port: 9000 }] })); // ERROR "expose"

// For this platform alone, on purpose.
orders.with(new appService.Native((site) => { site.siteConfig.healthCheckPath = '/well'; }));
orders.with(new appService.Native((site) => { site.siteConfig.healthCheckPth = '/well'; })); // ERROR healthCheckPth

const options: AppServiceOptions = { resourceGroupName: 'g', location: 'westeurope', plan: { sku: 'P1v3' }, plans: { orders: { id: '/p' } }, hostNameScope: 'global', accept: ['APPSVC.PORT'] };
const wrong: AppServiceOptions = { ...options, hostNameScope: 'everywhere' }; // ERROR everywhere
void wrong;
