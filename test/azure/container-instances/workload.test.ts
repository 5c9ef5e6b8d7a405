import { describe, expect, it } from 'vitest';
import { Command, ConfigFiles, DaprComponent, DaprSidecar, InitContainer, interpolate, Scaler, Secret, Sidecar, Task, Volume, WebService, Worker, type Application, type TaskProps } from '../../../src';
import { groupOf, groupWith, NAMED, planned, SIZE, toldBy, toldOf, toldOfWorker, type Options } from './support';

describe('a container', () => {
  it('has one list of words', () => {
    expect(groupWith([], NAMED, { command: ['/bin/orders'], args: ['--port', 80] }).containers[0]).toMatchObject({ command: ['/bin/orders', '--port', '80'] });
    expect(groupWith([]).containers[0]!.command).toBeUndefined();
    expect(groupWith([new Command({ command: ['/bin/sh', '-c'], args: ['exec orders'] })], NAMED, { args: ['--all'] }).containers[0]).toMatchObject({ command: ['/bin/sh', '-c', 'exec orders'] });
  });

  it.each([
    ['container', { args: ['--all'] }, []],
    ["trait 'command'", {}, [new Command({ args: ['--all'] })]],
    ["sidecar 'proxy'", {}, [new Sidecar({ name: 'proxy', image: 'p', ...SIZE, args: ['--all'] })]],
    ["init-container 'wait'", {}, [new InitContainer({ name: 'wait', image: 'w', args: ['--all'] })]],
  ])('cannot have arguments alone: %s', (what, props, traits) => {
    expect(toldOf(props, traits)).toEqual([
      `error ACI.CONTAINER [shop/orders] ${what} has arguments without a command: the platform cannot put arguments behind the entry point of an image\n`
      + "  fix: give command too: the image's own entry point, with these arguments behind it",
    ]);
  });

  it.each(['_FIRST', 'LAST_', 'with.dot', 'a-b', 'A'.repeat(64)])('cannot have a variable called %s', (name) => {
    expect(toldOf({ env: { [name]: 'x' } })).toEqual([
      `error ACI.ENV [shop/orders] container: env ${name} is no name that the platform takes: 1 to 63 letters, digits and '_', no '_' first or last\n`
      + "  fix: call it something else; or, if you know that the platform allows it, add 'ACI.ENV' to the option accept",
    ]);
    expect(toldOf({ env: { [name]: 'x' } }, [], { ...NAMED, accept: ['ACI.ENV'] })).toEqual([expect.stringMatching(/^warning ACI\.ENV/)]);
    expect(toldOf({}, [new Sidecar({ name: 'proxy', image: 'p', ...SIZE, env: { [name]: 'x' } })])[0]).toContain(`sidecar 'proxy': env ${name}`);
  });

  it('keeps secrets where nobody can read them again, and out of everything else', () => {
    const result = planned((shop) => {
      const database = new Secret(shop, 'database', { keys: ['password'] });
      new Worker(shop, 'mailer', { image: 'm', ...SIZE, env: { PLAIN: 'p', PASSWORD: database.key('password'), URL: interpolate`pg://:${database.key('password')}@db` } });
    }, { ...NAMED, secrets: { database: { password: 'hush' } } });
    expect(groupOf(result, 'mailer').args.containers[0]!.environmentVariables).toEqual([
      { name: 'PLAIN', value: 'p' }, { name: 'PASSWORD', secureValue: expect.objectContaining({ $secret: 'database/password' }) }, { name: 'URL', secureValue: expect.objectContaining({ $concat: expect.anything() }) },
    ]);
    const wrong = planned((shop) => {
      const key = new Secret(shop, 'database', { keys: ['password'] }).key('password');
      new Worker(shop, 'mailer', { image: 'm', ...SIZE, command: ['run', key] }).with(new ConfigFiles({ mountPath: '/etc/m', files: { conf: key } }));
    }, { ...NAMED, secrets: { database: { password: 'hush' } } });
    expect(toldBy(wrong).filter((line) => line.startsWith('error'))).toEqual([
      "error ACI.FILES [shop/mailer] file 'conf' holds secret database/password\n  fix: use SecretFiles for it",
      'error AZURE.SECRET [shop/mailer] container: command holds secret database/password, which anyone who may see the app could read\n  fix: pass it through env or SecretFiles',
    ]);
  });

  it('is pulled when its group starts', () => {
    expect(toldOf({ imagePullPolicy: 'Never' })[0]).toMatch(/^error ACI\.CONTAINER .*imagePullPolicy 'Never' cannot be/);
    expect(toldOf({ imagePullPolicy: 'IfNotPresent' })[0]).toMatch(/^adapted ACI\.CONTAINER/);
    expect(toldOf({ imagePullPolicy: 'Always' })).toEqual([]);
  });
});

describe('a group', () => {
  it('holds at most 60 containers and 20 volumes, unless the author knows better', () => {
    const many = Array.from({ length: 60 }, (_, index) => new Sidecar({ name: `s${index}`, image: 's', cpu: 0.01, memory: '16Mi' }));
    const message = 'error ACI.CONTAINER [shop/orders] the group has 61 containers, and at most 60 are allowed';
    expect(toldOf({}, many).filter((line) => line.includes('60 are allowed'))[0]).toContain(message);
    expect(toldOf({}, many.slice(1)).filter((line) => line.startsWith('error'))).toEqual([]);
    expect(toldOf({}, many, { ...NAMED, accept: ['ACI.CONTAINER'] }).filter((line) => line.includes('60 are allowed'))[0]).toMatch(/^warning/);
    const volumes = Array.from({ length: 21 }, (_, index) => new Volume({ name: `volume-${index}`, mountPath: `/v${index}` }));
    expect(toldOf({}, volumes)[0]).toMatch(/^error ACI\.VOLUME .* the group has 21 volumes, and at most 20 are allowed/);
    expect(toldOf({}, volumes.slice(1))).toEqual([]);
    expect(toldOf({}, volumes, { ...NAMED, accept: ['ACI.VOLUME'] })[0]).toMatch(/^warning ACI\.VOLUME/);
  });

  it('counts the volumes of daprd that there are, and no others', () => {
    const volumes = Array.from({ length: 19 }, (_, index) => new Volume({ name: `volume-${index}`, mountPath: `/v${index}` }));
    const told = (more: readonly Volume[], options: Options, build: (shop: Application) => void = () => undefined) => toldBy(planned((shop) => {
      build(shop);
      new Worker(shop, 'mailer', { image: 'm', ...SIZE }).with(new DaprSidecar(), ...more, ...volumes);
    }, options)).filter((line) => line.includes('20 are allowed'));
    const store = (shop: Application) => void new DaprComponent(shop, 'store', { type: 'state.in-memory' });
    const last = [new Volume({ name: 'volume-19', mountPath: '/v19' })];
    expect(told(last, {})).toEqual([]);
    expect(told([], NAMED)).toEqual([]);
    expect(told([], NAMED, store)).toEqual([expect.stringContaining('the group has 21 volumes')]);
    expect(told([], {}, store)).toEqual([]);
    expect(told(last, {}, store)).toEqual([expect.stringContaining('the group has 21 volumes')]);
  });

  it('has volumes with names of five characters or more', () => {
    expect(toldOf({}, [new Volume({ name: 'data', mountPath: '/data' })])[0]).toMatch(/^adapted ACI\.NAME .*volume 'data' cannot be a name, which has 5 to 63 .*: it is called 'data-[0-9a-f]{8}'/);
  });

  it('keeps volumes to read only, where the model says so', () => {
    const { containers, volumes, initContainers } = groupWith([
      new Volume({ name: 'scratch', mountPath: '/scratch', readOnly: true }),
      new InitContainer({ name: 'fetch', image: 'f', volumeMounts: [{ name: 'scratch', mountPath: '/out' }] }),
    ]);
    expect(volumes).toEqual([{ name: 'scratch', emptyDir: {} }]);
    expect(containers[0]!.volumeMounts).toEqual([{ name: 'scratch', mountPath: '/scratch', readOnly: true }]);
    expect(initContainers).toMatchObject([{ name: 'fetch', volumeMounts: [{ name: 'scratch', mountPath: '/out' }] }]);
    expect(Object.keys(initContainers![0]!)).not.toContain('resources');
  });
});

describe('a task', () => {
  const task = (props: Partial<TaskProps>) => planned((shop) => void new Task(shop, 'migrate', { image: 'm', ...SIZE, ...props }));

  it('runs once, in as many groups as it is to complete at a time', () => {
    expect(groupOf(task({}), 'migrate').args).toMatchObject({ restartPolicy: 'Never' });
    expect(groupOf(task({ restartPolicy: 'OnFailure' }), 'migrate').args).toMatchObject({ restartPolicy: 'OnFailure' });
    expect(task({ completions: 3, parallelism: 3 }).resources.filter(({ type }) => type.endsWith('ContainerGroup')).map(({ name }) => name)).toEqual(['migrate', 'migrate-1', 'migrate-2']);
  });

  it('says what the platform does not count', () => {
    expect(toldBy(task({ completions: 5, parallelism: 2 }))[0]).toMatch(/^error ACI\.TASK .*completions 5 with parallelism 2: nothing starts a group when another has ended/);
    expect(toldBy(task({ suspend: true }))[0]).toMatch(/^error ACI\.TASK .*suspend/);
    expect(toldBy(task({ activeDeadlineSeconds: 60, backoffLimit: 2, ttlSecondsAfterFinished: 5 })).map((line) => line.split('\n')[0])).toEqual([
      'warning ACI.TASK [shop/migrate] activeDeadlineSeconds 60 cannot be kept: the platform ends no run, however long it takes',
      'warning ACI.TASK [shop/migrate] backoffLimit 2 cannot be kept: the platform counts no tries',
      "adapted ACI.TASK [shop/migrate] restartPolicy 'Never': what failed is not tried again, although the platform may start a container again that ended with an error",
      'adapted ACI.TASK [shop/migrate] ttlSecondsAfterFinished has no counterpart: a group that has ended is kept, and costs nothing, until it is taken out of the deployment',
    ]);
    const withSidecar = planned((shop) => void new Task(shop, 'migrate', { image: 'm', ...SIZE }).with(new Sidecar({ name: 'proxy', image: 'p', ...SIZE })));
    expect(toldBy(withSidecar)[0]).toMatch(/^error ACI\.TASK .*sidecar 'proxy': a run is over when all containers of the group have ended/);
  });
});

describe('more than one replica', () => {
  it('is as many groups, the first under the name of one', () => {
    const names = (replicas: number) => planned((shop) => void new WebService(shop, 'orders', { image: 'o', ...SIZE, port: 80 }).with(scaler(replicas))).resources.map(({ type, name }) => `${type.split(':')[1]} ${name}`);
    expect(names(1)).toEqual(['Workspace logs', 'PrivateZone zone', 'VirtualNetworkLink zone', 'ContainerGroup orders', 'PrivateRecordSet orders']);
    expect(names(3)).toEqual(['Workspace logs', 'PrivateZone zone', 'VirtualNetworkLink zone', 'ContainerGroup orders', 'ContainerGroup orders-1', 'ContainerGroup orders-2', 'PrivateRecordSet orders']);
  });

  it('is never silently one', () => {
    expect(toldOfWorker([scaler(0)])[0]).toMatch(/^error ACI\.REPLICAS .*replicas 0 cannot be/);
    expect(toldOfWorker([scaler(2)])).toEqual(["adapted OAM.ADAPTED [shop/mailer] trait 'scaler': each replica is a group of its own, with an address of its own"]);
    expect(toldOf({ port: 80 }, [scaler(2)], { network: { subnetId: NAMED.network.subnetId } })[0]).toMatch(
      /^warning ACI\.REPLICAS .*endpoint references lead to group 'orders' alone: nothing spreads calls over the 2 groups 'orders' to 'orders-1'/);
  });

  it('cannot have the names of another component', () => {
    const result = planned((shop) => {
      new Worker(shop, 'mailer', { image: 'm', ...SIZE }).with(scaler(2));
      new Worker(shop, 'mailer-1', { image: 'm', ...SIZE });
    });
    expect(toldBy(result)[0]).toContain("error ACI.NAME [shop] there would be two resources containerinstance:ContainerGroup 'mailer-1'");
  });
});

function scaler(replicas: number) {
  return new Scaler({ replicas });
}
