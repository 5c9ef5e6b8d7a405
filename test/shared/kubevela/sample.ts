import { Application } from 'cdk-oam';
import type { Kubernetes, KubernetesOptions } from 'cdk-oam/kubernetes';

/** An application of KubeVela's authors, in our model. */
export interface Sample {
  /** The file of the original without its suffix, such as `trait/gateway`. */
  readonly file: string;
  /** The name of the original; a file may hold two. */
  readonly name: string;
  /** How it runs on a cluster, where that is not the default. */
  readonly options: Partial<KubernetesOptions>;
  /** Its model, made anew at each call. */
  model(): Application<Kubernetes>;
}

/** @param fill - adds the components */
export function sample(file: string, name: string, fill: (application: Application<Kubernetes>) => void, options: Partial<KubernetesOptions> = {}): Sample {
  return {
    file, name,
    // An Application without a namespace is one of the namespace 'default'.
    options: { namespace: 'default', ...options },
    model() {
      const application = new Application<Kubernetes>(undefined, name);
      fill(application);
      return application;
    },
  };
}
