import { describe, expect, it } from 'vitest';
import { Command, interpolate, Lifecycle, Parameter, Secret, type CommandProps, type LifecycleProps } from 'cdk-oam';
import { app, containerOf, findings, podOf, service, worker } from './fixtures';

describe('Lifecycle', () => {
  const shop = (props: LifecycleProps) => {
    const made = app();
    service(made).with(new Lifecycle(props));
    return made;
  };

  it('is hooks of the container and a time of the pod', () => {
    const made = shop({
      postStart: { exec: { command: ['/bin/warm', '--up'] } }, preStop: { httpGet: { path: '/drain', port: 9000, scheme: 'HTTPS', httpHeaders: [{ name: 'X', value: '1' }] } },
      terminationGracePeriodSeconds: 90,
    });
    expect(containerOf(made).lifecycle).toEqual({
      postStart: { exec: { command: ['/bin/warm', '--up'] } }, preStop: { httpGet: { path: '/drain', port: 9000, scheme: 'HTTPS', httpHeaders: [{ name: 'X', value: '1' }] } },
    });
    expect(podOf(made).terminationGracePeriodSeconds).toBe(90);
  });

  it('asks the first port, at its number in the container, unless it names one', () => {
    const made = app();
    service(made, 'orders', { port: undefined, ports: [{ port: 80, targetPort: 8080 }] }).with(new Lifecycle({ preStop: { httpGet: {} } }));
    expect(containerOf(made).lifecycle).toEqual({ preStop: { httpGet: { path: '/', port: 8080 } } });
    const portless = app();
    worker(portless).with(new Lifecycle({ preStop: { httpGet: {} }, postStart: { httpGet: { port: 1 } } }));
    expect(findings(portless)).toEqual(['error K8S.LIFECYCLE [shop/mailer] preStop.httpGet names no port, and the component has no TCP port']);
  });

  it('writes nothing that was not said', () => {
    expect(containerOf(shop({ terminationGracePeriodSeconds: 0 }))).not.toHaveProperty('lifecycle');
    expect(podOf(shop({ terminationGracePeriodSeconds: 0 })).terminationGracePeriodSeconds).toBe(0);
    expect(podOf(shop({}))).not.toHaveProperty('terminationGracePeriodSeconds');
  });

  it('sleeps on clusters that can', () => {
    const made = shop({ preStop: { sleep: { seconds: 5 } } });
    expect(findings(made)).toEqual(['error K8S.LIFECYCLE [shop/orders] preStop.sleep needs Kubernetes 1.30, and the manifests must run on 1.27']);
    expect(findings(made, { kubernetesVersion: '1.29' })).toHaveLength(1);
    expect(containerOf(made, 'orders', { kubernetesVersion: '1.30' }).lifecycle).toEqual({ preStop: { sleep: { seconds: 5 } } });
  });
});

describe('Command', () => {
  const shop = (props: CommandProps, args: readonly (string | number)[] = ['--port', 80, '--verbose']) => {
    const made = app();
    service(made, 'orders', { command: ['/bin/orders'], args }).with(new Command(props));
    return made;
  };
  const words = (props: CommandProps) => {
    const { command, args } = containerOf(shop(props));
    return { command, args };
  };

  it.each<[string, CommandProps, object]>([
    ['replaces the command alone', { command: ['/bin/debug'] }, { command: ['/bin/debug'], args: ['--port', '80', '--verbose'] }],
    ['replaces the arguments alone', { args: ['--quiet', 3] }, { command: ['/bin/orders'], args: ['--quiet', '3'] }],
    ['leaves the arguments to the image', { args: [] }, { command: ['/bin/orders'], args: undefined }],
    ['adds and takes away', { addArgs: ['--trace'], delArgs: ['--verbose', '80'] }, { command: ['/bin/orders'], args: ['--port', '--trace'] }],
  ])('%s', (_, props, expected) => expect(words(props)).toEqual(expected));

  it('resolves values, and refuses to write out a secret', () => {
    const made = app();
    const secret = new Secret(made, 'db', { keys: ['password'] });
    const region = new Parameter(made, 'region', { default: 'eu' });
    service(made, 'a').with(new Command({ args: [interpolate`--region=${region}`] }));
    expect(containerOf(made, 'a').args).toEqual(['--region=eu']);
    service(made, 'b').with(new Command({ addArgs: [secret.key('password')] }));
    expect(findings(made, { secrets: { db: { existing: 'db' } } })).toEqual([expect.stringContaining("error K8S.VALUE [shop/b] trait 'command' holds secret db/password")]);
  });

  it('finds an argument that is not there', () => {
    expect(findings(shop({ delArgs: ['--verbos', 80] }))).toEqual([
      "error OAM.COMMAND [shop/orders] trait 'command' takes away argument '--verbos', which the component does not have: it has '--port', '80', '--verbose'",
    ]);
    expect(findings(shop({ delArgs: ['x'] }, []))).toEqual([expect.stringContaining('it has none')]);
  });
});
