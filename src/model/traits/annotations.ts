import { checkProps, wrong } from '../arguments';
import { TraitWith } from '../trait';

/** Notes for tools and people on what belongs to a component. Of two with one name the later wins. */
export class Annotations extends TraitWith<Readonly<Record<string, string>>, 'annotations', any> {
  static override readonly repeats = true;
  readonly kind = 'annotations' as const;

  /** @param annotations - values by name, such as `{ 'example.com/owner': 'payments' }` */
  constructor(annotations: Readonly<Record<string, string>>) {
    checkProps('Annotations', annotations);
    for (const [name, value] of Object.entries(annotations)) if (typeof value !== 'string') wrong(`Annotations ${name}`, 'a text', value);
    super(annotations);
  }
}
