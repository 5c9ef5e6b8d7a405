import type { Application } from '../../model/application';
import { Part } from '../../model/part';
import type { AnyObject } from './native';

/**
 * An object of one's own that belongs to an application: a quota, a role, a custom resource. It goes wherever the
 * application goes on Kubernetes, with the namespace of the deployment. Other targets leave it out, and their plans say so.
 */
export class NativeObject extends Part<any, 'kubernetes.object'> {
  readonly kind = 'kubernetes.object' as const;
  readonly props: { readonly object: AnyObject };

  /** @param id - tells it from others in the application; it is part of no name */
  constructor(scope: Application<any>, id: string, object: AnyObject) {
    super(scope, 'kubernetes-object', id);
    this.props = { object };
  }

  override get target(): string {
    return 'kubernetes';
  }
}
