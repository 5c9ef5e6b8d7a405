import type { Rollout } from '../../../model/traits/rollout';
import type { Finding } from '../../../plan/diagnostic';
import { refuse } from '../findings';
import { objectOf } from '../options';
import type { At } from '../rules';

const KEYS = ['stableImage', 'step'];

/** The option `rollouts`: each is for a component whose versions take over by canaries. What its values mean is told with the trait. */
export function checkRollouts(at: At): Finding[] {
  const entries = Object.entries(objectOf(at.options.rollouts) ?? {}).filter(([, entry]) => entry !== undefined) as [string, unknown][];
  return entries.flatMap(([name, entry]) => {
    const component = at.components.find((one) => one.name === name);
    if (component === undefined) return [];
    if (typeof entry !== 'object' || entry === null) return [refuse('APPSVC.ROLLOUT', `rollouts '${name}' must be an object with a stableImage`, 'write { stableImage, step }')];
    return [
      ...Object.keys(entry).filter((key) => !KEYS.includes(key)).map((key) => refuse('APPSVC.ROLLOUT', `rollouts '${name}' has no property '${key}': it has ${KEYS.join(', ')}`)),
      ...(at.traitsOf<Rollout>(component, 'rollout').some(({ props }) => props.strategy === 'canary') ? []
        : [refuse('APPSVC.ROLLOUT', `rollouts names '${name}', whose versions do not take over by canaries`, "give it new Rollout({ strategy: 'canary', steps }), or take the entry away")]),
    ];
  });
}
