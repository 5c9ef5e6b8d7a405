import type { Application } from '../application';
import { checkKeys, checkList, checkOptionalFlag, checkOptionalText, checkProps, checkText, wrong } from '../arguments';
import type { Host } from '../component';
import { frozenCopy } from '../freeze';
import { Part } from '../part';
import { isValue, type Value } from '../values/value';

/** In the words of Dapr: https://docs.dapr.io/reference/components-reference/ */
export interface DaprComponentProps {
  /** The building block and its product, such as `state.redis` or `pubsub.rabbitmq`. */
  readonly type: string;
  /** The version of the component. @default 'v1' */
  readonly version?: string;
  /**
   * The component's own settings. A secret's key as a value stays a reference on every platform.
   * @default - none
   */
  readonly metadata?: Readonly<Record<string, Value | boolean>>;
  /**
   * The Dapr app ids that may use it.
   * @default - every application beside Dapr
   */
  readonly scopes?: readonly string[];
  /**
   * The Dapr secret store that secret references of `metadata` are looked up in.
   * @default - the platform's own secrets
   */
  readonly secretStore?: string;
  /** Whether applications start although it does not. @default false */
  readonly ignoreErrors?: boolean;
  /** How long it may take to start, such as `'30s'`. @default '5s' */
  readonly initTimeout?: string;
}

/** A Dapr component: a state store, a broker, a binding, a secret store. Shared by the components of an application. */
export class DaprComponent<Legal extends string = string> extends Part<Legal, 'dapr-component'> {
  readonly kind = 'dapr-component' as const;
  readonly props: DaprComponentProps;

  /** @param id - the name that programs use with Dapr, such as `statestore` */
  constructor(scope: Application<Legal> & Host<'dapr-component'>, id: string, props: DaprComponentProps) {
    super(scope, 'dapr-component', id);
    checkProps(this.path, props);
    checkKeys(this.path, props, ['type', 'version', 'metadata', 'scopes', 'secretStore', 'ignoreErrors', 'initTimeout']);
    checkText(`${this.path}: type`, props.type);
    checkOptionalText(`${this.path}: version`, props.version);
    if (props.metadata !== undefined) checkProps(`${this.path}: metadata`, props.metadata);
    for (const [name, value] of Object.entries(props.metadata ?? {})) {
      if (typeof value !== 'boolean' && !isValue(value)) wrong(`${this.path}: metadata ${name}`, 'a text, a number, a flag, a reference or a deferred value', value);
    }
    if (props.scopes !== undefined) checkList(`${this.path}: scopes`, props.scopes);
    props.scopes?.forEach((scope, index) => checkText(`${this.path}: scopes[${index}]`, scope));
    checkOptionalText(`${this.path}: secretStore`, props.secretStore);
    checkOptionalFlag(`${this.path}: ignoreErrors`, props.ignoreErrors);
    checkOptionalText(`${this.path}: initTimeout`, props.initTimeout);
    this.props = frozenCopy(props);
  }
}
