import { Application, Scaler, Trait, WebService } from '../../model';
import type { ConformanceCase } from '../case';

/** A trait that no target can run. */
class Canary extends Trait<'acme.canary', 'web-service'> {
  static override readonly appliesTo = ['web-service'];
  readonly kind = 'acme.canary' as const;
}

export const optionalTrait: ConformanceCase = {
  name: 'optional-trait',
  about: 'an unknown trait that is only wished for is left out with a warning',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, cpu: 0.25, memory: '0.5Gi' })
      .with(new Canary().optional(), new Scaler({ replicas: 2 }).optional());
    return shop;
  },
};
