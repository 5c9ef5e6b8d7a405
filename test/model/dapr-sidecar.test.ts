import { expect, it } from 'vitest';
import { DaprSidecar } from '../../src';

it.each([
  [{ probeInterval: 1, probeTimeout: 1001 }, 'at most the 1 s of probeInterval, in milliseconds: Dapr does not start otherwise, got 1001'],
  [{ probeTimeout: 6000 }, 'at most the 5 s of probeInterval'],
])('does not wait for an answer longer than until the next question: %o', (appHealth, problem) => {
  expect(() => new DaprSidecar({ appHealth })).toThrow(new RegExp(`^DaprSidecar appHealth.probeTimeout must be ${problem}`));
});

it.each([{}, { probeInterval: 1 }, { probeInterval: 1, probeTimeout: 1000 }, { probeInterval: 10, probeTimeout: 10_000 }])('may wait that long: %o', (appHealth) => {
  expect(new DaprSidecar({ appHealth }).props.appHealth).toEqual(appHealth);
});
