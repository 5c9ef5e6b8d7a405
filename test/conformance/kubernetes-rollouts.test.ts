import { describe, it } from 'vitest';
import { formatDiagnostic, type Plan } from '../../src';
import { kubernetes, toYaml } from '../../src/kubernetes';
import { cases, describeTarget } from '../../src/testing';

const format = ({ diagnostics, resources }: Plan<any>): string =>
  [...diagnostics.map((one) => `# ${formatDiagnostic(one).replaceAll('\n', '\n# ')}\n`), toYaml(resources)].join('');

/** Canaries once more, where a controller is named that knows shares. */
describeTarget(kubernetes, {
  goldens: 'test/conformance/goldens/kubernetes-rollouts', extension: 'yaml', runner: { describe, it }, format,
  cases: cases.filter(({ name }) => name === 'rollout-recreate'), bind: () => ({ rolloutController: 'argo-rollouts' as const }),
});
