const SECONDS: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, 'µs': 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

/**
 * A duration of Dapr, such as `1m30s`, in the one form that the platform knows: a whole number and a unit.
 *
 * @returns undefined when it is no duration, none at all, or no whole number of seconds
 */
export function oneUnit(duration: string): string | undefined {
  if (/^0*[1-9][0-9]*[smh]$/.test(duration)) return duration;
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(duration)) return undefined;
  const seconds = [...duration.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g)].reduce((all, [, amount, unit]) => all + Number(amount) * SECONDS[unit], 0);
  const whole = Math.round(seconds);
  return whole > 0 && Math.abs(seconds - whole) < 1e-9 ? `${whole}s` : undefined;
}
