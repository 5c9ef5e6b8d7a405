import { Construct } from 'constructs';
import type { Application } from '../application';
import { checkText } from '../arguments';
import { childId } from '../child-id';
import { owner } from '../owner';

/** Something the model declares and a deployment binds. */
export abstract class Declaration extends Construct {
  /** The id as the author wrote it; a deployment binds by this name. */
  readonly name: string;
  /** The application that declares it. */
  readonly application: Application<any>;

  protected constructor(scope: Application<any>, /** What it is. */ readonly category: 'secret' | 'config' | 'parameter', id: string) {
    checkText(`id of a ${category}`, id);
    const application = owner(scope, `${category} '${id}'`);
    super(scope, childId(scope, category, id));
    this.name = id;
    this.application = application;
  }

  /** How a message names it. */
  describe(): string {
    return `${this.category} ${this.name}`;
  }

  /** Where it stands in the model, for messages: `shop/service-bus`. */
  get path(): string {
    return `${this.application.name}/${this.name}`;
  }

  /** It stands for values, and a string would hold neither them nor a reference to them. */
  override toString(): string {
    throw new TypeError(`${this.describe()} cannot become a string: write interpolate\`...\${${this.category}.key('...')}...\` with one of its keys`);
  }
}
