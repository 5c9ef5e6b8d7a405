import { Construct } from 'constructs';

export class Shop extends Construct {
  constructor() {
    super(undefined as unknown as Construct, 'shop');
    const orders = new Construct(this, 'orders');
    new Construct(orders, 'route');
    new Construct(this, 'mailer');
  }
}
