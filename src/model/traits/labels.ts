import { checkProps, wrong } from '../arguments';
import { TraitWith } from '../trait';

/** Labels to find and group what belongs to a component. Of two with one name the later wins. */
export class Labels extends TraitWith<Readonly<Record<string, string>>, 'labels', any> {
  static override readonly repeats = true;
  readonly kind = 'labels' as const;

  /** @param labels - values by name, such as `{ team: 'payments' }` */
  constructor(labels: Readonly<Record<string, string>>) {
    checkProps('Labels', labels);
    for (const [name, value] of Object.entries(labels)) if (typeof value !== 'string') wrong(`Labels ${name}`, 'a text', value);
    super(labels);
  }
}
