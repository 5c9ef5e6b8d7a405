import { Application, Autoscaler, Ingress, Trait, WebService } from '../../model';
import type { ConformanceCase } from '../case';

/** A trait of another package that no target has a rule for. */
class PublicApi extends Trait<'ingress' | 'autoscaler', 'web-service'> {
  static override readonly appliesTo = ['web-service'];
  readonly kind = 'acme.public-api' as const;

  constructor(private readonly host: string) {
    super();
  }

  override expand() {
    return [new Ingress({ host: this.host }), new Autoscaler({ min: 2, max: 10, cpu: 70 })];
  }
}

export const derivedTrait: ConformanceCase = {
  name: 'derived-trait',
  about: 'a trait that stands for two others, on a target that never heard of it, and beside one of the same kind',
  application() {
    const shop = new Application(undefined, 'shop');
    new WebService(shop, 'orders', { image: 'ghcr.io/acme/orders:1', port: 8080, cpu: 0.25, memory: '0.5Gi' })
      .with(new PublicApi('api.example.com'), new Ingress({ host: 'shop.example.com' }));
    return shop;
  },
};
