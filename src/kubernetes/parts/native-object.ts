import { isDeferred } from '../../model/values/value';
import { valuesIn } from '../../plan/values';
import { isObject } from '../close/objects';
import { refuse } from '../findings';
import type { NativeObject } from '../native/native-object';
import { finished } from '../objects';
import type { KubernetesPartRule } from '../rules';

/** The object as it is, in the namespace of the deployment. */
export const nativeObject: KubernetesPartRule<NativeObject> = {
  check({ props: { object } }) {
    if (!isObject(object)) return [refuse('K8S.OBJECT', 'this is no object of Kubernetes', 'give a plain object with apiVersion, kind and metadata.name')];
    return valuesIn(object).filter(({ value }) => !isDeferred(value)).map(({ where }) =>
      refuse('K8S.OBJECT', `${where} refers to something of the model, which has no words of Kubernetes here`, 'write the name or the value itself'));
  },

  outputs: (part, at) => [finished(part.props.object, part, at)],
};
