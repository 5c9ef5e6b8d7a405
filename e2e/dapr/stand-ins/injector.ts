type Flags = (value: string, flag: string) => readonly string[];

const text: Flags = (value, flag) => [flag, value];
const whole: Flags = (value, flag) => {
  if (!/^\d+$/.test(value)) throw new Error(`${flag}: the injector would ignore '${value}', which is no whole number`);
  return [flag, value];
};
const size: Flags = (value, flag) => {
  if (!/^\d+(?:Ki|Mi)$/.test(value)) throw new Error(`${flag}: '${value}' is no size with a unit`);
  return [flag, value];
};
const flagged: Flags = (value, flag) => [`${flag}=${truth(value, flag)}`];
const whenTrue: Flags = (value, flag) => (truth(value, flag) ? [flag] : []);

/** What the injector of Dapr makes of annotations: https://docs.dapr.io/reference/arguments-annotations-overview/ */
const FLAGS: Readonly<Record<string, readonly [flag: string, Flags]>> = {
  'app-health-check-path': ['--app-health-check-path', text],
  'app-health-probe-interval': ['--app-health-probe-interval', whole],
  'app-health-probe-timeout': ['--app-health-probe-timeout', whole],
  'app-health-threshold': ['--app-health-threshold', whole],
  'app-id': ['--app-id', text],
  'app-max-concurrency': ['--app-max-concurrency', whole],
  'app-port': ['--app-port', whole],
  'app-protocol': ['--app-protocol', text],
  'disable-builtin-k8s-secret-store': ['--disable-builtin-k8s-secret-store', whenTrue],
  'enable-api-logging': ['--enable-api-logging', flagged],
  'enable-app-health-check': ['--enable-app-health-check', whenTrue],
  'log-level': ['--log-level', text],
  'max-body-size': ['--max-body-size', size],
  'read-buffer-size': ['--read-buffer-size', size],
};
const OF_HEALTH = /^app-health-/;

/**
 * The flags of the sidecar that the injector adds to a pod.
 *
 * @throws Error for an annotation of Dapr that is not known here: nothing that is emitted goes untested
 */
export function injectedFlags(annotations: Readonly<Record<string, string>>): string[] {
  const settings = Object.entries(annotations).filter(([name]) => name.startsWith('dapr.io/')).map(([name, value]) => [name.slice('dapr.io/'.length), value] as const);
  const byName = new Map(settings);
  if (byName.get('enabled') !== 'true') throw new Error('the injector leaves the pod alone: dapr.io/enabled is not true');
  const hasHealth = byName.get('enable-app-health-check') === 'true';
  return settings.filter(([name]) => name !== 'enabled').flatMap(([name, value]) => {
    const known = Object.hasOwn(FLAGS, name) ? FLAGS[name] : undefined;
    if (known === undefined) throw new Error(`annotation dapr.io/${name} is not known to this test: say what the injector makes of it`);
    if (OF_HEALTH.test(name) && !hasHealth) throw new Error(`annotation dapr.io/${name} does nothing without dapr.io/enable-app-health-check`);
    const [flag, flags] = known;
    return flags(value, flag);
  });
}

function truth(value: string, flag: string): boolean {
  if (value !== 'true' && value !== 'false') throw new Error(`${flag}: '${value}' is neither true nor false`);
  return value === 'true';
}
