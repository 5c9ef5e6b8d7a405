import { Construct } from 'constructs';
import type { Application } from './application';
import { checkText } from './arguments';
import { mark } from './brand';
import { childId } from './child-id';
import { owner } from './owner';

/** A piece of an application that is no workload, such as a Dapr component. */
export abstract class Part<Legal extends string = string, Kind extends string = any> extends Construct {
  /** The kind of part; kinds of other packages carry a dot. */
  abstract readonly kind: Kind;
  /** The properties, in the words of the constructor. */
  abstract readonly props: object;
  /** The id as the author wrote it. */
  readonly name: string;
  /** The application it belongs to. */
  readonly application: Application<Legal>;

  constructor(scope: Application<Legal>, category: string, id: string) {
    checkText(`id of a ${category}`, id);
    const application = owner(scope, `${category} '${id}'`) as Application<Legal>;
    super(scope, childId(scope, category, id));
    mark(this, 'part');
    this.name = id;
    this.application = application;
  }

  /** The name of the one target that it is for: the others leave it out on purpose. Undefined for parts that mean the same everywhere. */
  get target(): string | undefined {
    return undefined;
  }

  /** Where it stands in the model, for messages: `shop/statestore`. */
  get path(): string {
    return `${this.application.name}/${this.name}`;
  }
}
