// What an author sees who wants one application on two platforms. A trailing ERROR comment holds a part of the
// message that the compiler must give for its line; every other line must compile.
import {
  Application, Autoscaler, CronTask, Daemon, DaprSidecar, EventScaler, EventTask, FunctionApp, Ingress, Lifecycle, Scaler, Secret, SecurityContext, Sidecar, StatefulService, Task, Trait,
  Volume, WebService, Worker,
} from 'cdk-oam';
import * as containerApps from 'cdk-oam/azure/container-apps';
import type { ContainerApps } from 'cdk-oam/azure/container-apps';
import * as containerInstances from 'cdk-oam/azure/container-instances';
import type { ContainerInstances } from 'cdk-oam/azure/container-instances';
import * as kubernetes from 'cdk-oam/kubernetes';
import type { Kubernetes } from 'cdk-oam/kubernetes';
import type { Kubernetes as KubernetesThroughPulumi } from 'cdk-oam/kubernetes/pulumi';

class Canary extends Trait<'acme.canary', 'web-service'> {
  readonly kind = 'acme.canary' as const;
}

/** Stands for traits that every target knows, and so needs no rule of its own. */
class PublicApi extends Trait<'ingress' | 'autoscaler', 'web-service'> {
  readonly kind = 'acme.public-api' as const;
  override expand() {
    return [new Ingress({ host: 'shop.example.com' }), new Autoscaler({ min: 1, max: 3, cpu: 70 })] as const;
  }
}

const image = 'ghcr.io/acme/orders:1.4';

const portable = new Application<Kubernetes & ContainerApps>();
const orders = new WebService(portable, 'orders', { image, port: 8080 });
orders.with(new Autoscaler({ min: 1, max: 3, cpu: 70 }));
orders.with(new PublicApi());
orders.with(new Canary()); // ERROR "acme.canary"
orders.with(new Canary().optional());
orders.with(new Lifecycle({ terminationGracePeriodSeconds: 60 }), new Volume({ type: 'existing', name: 'media', mountPath: '/media' }));
orders.with(new SecurityContext({ runAsUser: 1000 })); // ERROR "security-context"
// For one of the two platforms alone, on purpose.
orders.with(new kubernetes.Native((draft) => { draft.pod.priorityClassName = 'high'; }), new containerApps.Native((args) => { args.template.scale.maxReplicas = 3; }));
orders.with(new kubernetes.Native((draft) => { draft.pod.priorityClasName = 'high'; })); // ERROR priorityClasName
new Volume({ type: 'persistent', name: 'data', mountPath: '/data' }); // ERROR size
new Volume({ type: 'existing', name: 'data', mountPath: '/data', size: '1Gi' }); // ERROR size

const mailer = new Worker(portable, 'mailer', { image });
mailer.with(new Autoscaler({ min: 1, max: 3, cpu: 70 }));
mailer.with(new Ingress({ host: 'mail.example.com' })); // ERROR "web-service"

const free = new Application();
new WebService(free, 'orders', { image, port: 8080 }).with(new Canary());
new Worker(free, 'mailer', { image }).with(new Canary()); // ERROR "web-service"

// Kinds that one platform has and the other has not, and traits by what a kind is.
new Daemon(portable, 'logs', { image }); // ERROR "daemon"
new StatefulService(portable, 'db', { image });
new Task(portable, 'migrate', { image, activeDeadlineSeconds: 600 });

const cluster = new Application<Kubernetes>();
new Daemon(cluster, 'logs', { image }).with(new DaprSidecar());
new Daemon(cluster, 'metrics', { image }).with(new Scaler({ replicas: 2 })); // ERROR "daemon"
new StatefulService(cluster, 'db', { image, port: 5432, volumeClaimTemplates: [{ name: 'data', mountPath: '/data', size: '1Gi' }] }).with(new Ingress(), new Scaler({ replicas: 3 }));
new StatefulService(cluster, 'queue', { image, volumeClaimTemplates: [{ name: 'data', mountPath: '/data' }] }); // ERROR size
new Task(cluster, 'migrate', { image, backoffLimit: 3 }).with(new Sidecar({ name: 'proxy', image }));
new Task(cluster, 'import', { image, restartPolicy: 'Always' }); // ERROR "Always"
new Task(cluster, 'export', { image }).with(new DaprSidecar()); // ERROR "task"
new CronTask(cluster, 'report', { image, schedule: '@daily' });
new CronTask(cluster, 'cleanup', { image }); // ERROR schedule
new EventTask(cluster, 'thumbnails', { image, triggers: [{ type: 'redis', metadata: { listName: 'images' } }] });
new EventTask(cluster, 'previews', { image, triggers: [] }).with(new EventScaler({ max: 3, triggers: [] })); // ERROR "event-task"
new FunctionApp(cluster, 'api', { image, storage: new Secret(cluster, 'storage', { keys: ['connection'] }).key('connection') }).with(new EventScaler({ max: 3, triggers: [] }));
new FunctionApp(cluster, 'jobs', { image, storage: 'UseDevelopmentStorage=true' }); // ERROR SecretKey

// The same capabilities, whichever way leads to the cluster.
export const through: Application<KubernetesThroughPulumi> = new Application<Kubernetes>(undefined, 'through');
// What runs on container groups, and on them alone.
const instances = new Application<ContainerInstances>();
new WebService(instances, 'orders', { image, port: 8080 }).with(new Ingress(), new SecurityContext({ runAsUser: 1000 }), new DaprSidecar(), new Scaler({ replicas: 2 }));
new WebService(instances, 'carts', { image, port: 8080 }).with(new Autoscaler({ min: 1, max: 3, cpu: 70 })); // ERROR "autoscaler"
new WebService(instances, 'pages', { image, port: 8080 }).with(new Autoscaler({ min: 1, max: 3, cpu: 70 }).optional());
new Worker(instances, 'mailer', { image }).with(new Lifecycle({ terminationGracePeriodSeconds: 60 })); // ERROR "lifecycle"
new Task(instances, 'migrate', { image });
new CronTask(instances, 'report', { image, schedule: '0 3 * * *' }); // ERROR "cron-task"
new Worker(instances, 'native', { image }).with(new containerInstances.Native((args) => { args.restartPolicy = 'OnFailure'; }));
new Worker(instances, 'misspelt', { image }).with(new containerInstances.Native((args) => { args.restartPolcy = 'OnFailure'; })); // ERROR restartPolcy
const onBoth = new Application<ContainerInstances & ContainerApps>();
new Worker(onBoth, 'mailer', { image }).with(new Scaler({ replicas: 2 }), new DaprSidecar());
new Worker(onBoth, 'reader', { image }).with(new SecurityContext({ runAsUser: 1000 })); // ERROR "security-context"
new EventTask(onBoth, 'thumbnails', { image, triggers: [{ type: 'cron', metadata: {} }] }); // ERROR "event-task"
