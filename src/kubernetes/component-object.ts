import { filled } from './close/tidy';
import type { WorkloadDraft } from './draft';
import { finished, type KubernetesObject } from './objects';
import type { At } from './rules';

/** An object of a component, with the labels and annotations that all of its objects carry. Rules of other packages use it too. */
export function componentObject<T extends KubernetesObject>(object: T, draft: WorkloadDraft, at: At): T {
  const { name, labels, annotations, ...rest } = object.metadata;
  return finished({
    ...object,
    metadata: {
      name, ...rest,
      labels: { ...labels, ...draft.labels, ...draft.standardLabels },
      annotations: filled({ ...annotations, ...draft.annotations }),
    },
  }, draft.component, at);
}
