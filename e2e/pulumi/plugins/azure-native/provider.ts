import { setTimeout as sleep } from 'node:timers/promises';
import { azureResource } from '../../../../test/support/azure-resources';
import { answered } from '../../../../test/support/fake-functions';
import { azureType, SUBSCRIPTION } from '../../../../test/support/fake-ids';
import { created, foreseen } from '../../../../test/support/fake-outputs';
import type { Wire } from '../../../../test/support/pulumi-wire';
import type { Operation } from '../../cloud/behaviour';
import type { Cloud } from '../../cloud/cloud';
import { Refusal } from '../../cloud/refusal';
import { checkDeletion, checkRules } from '../../cloud/rules';
import { HalfMade } from '../half-made';
import { withoutWriteOnly } from './write-only';

/** A resource of a program, by its URN. */
export interface Subject {
  readonly type: string;
  readonly name: string;
}

/** What the provider does with the cloud, in plain data. */
export class Provider {
  /** What the program configured, such as `subscriptionId`. */
  config: Readonly<Record<string, string>> = {};

  constructor(private readonly cloud: Cloud) {}

  /** Inputs with what the provider adds to them. */
  complete({ type }: Subject, inputs: Wire): Wire {
    const version = azureResource(type)?.default;
    return version === undefined ? inputs : { ...inputs, azureApiVersion: version };
  }

  /** What a preview says about a resource that is not there: no more than its inputs do. */
  foresee(subject: Subject, inputs: Wire): Wire {
    return foreseen(this.#make(subject, inputs).state, inputs) as Wire;
  }

  async create(subject: Subject, inputs: Wire): Promise<{ id: string; state: Wire }> {
    const { id, state } = this.#make(subject, inputs);
    if (this.cloud.find(id) !== undefined) throw new Error(`cannot create already existing resource '${id}'`);
    await this.#put('create', subject, id, inputs, state);
    return { id, state };
  }

  async update(subject: Subject, id: string, inputs: Wire): Promise<Wire> {
    if (this.cloud.find(id) === undefined) throw new Refusal('ResourceNotFound', `the resource '${id}' was not found`);
    const { state } = this.#make(subject, inputs);
    await this.#put('update', subject, id, inputs, state);
    return state;
  }

  async delete({ type, name }: Subject, id: string): Promise<void> {
    const resource = this.cloud.find(id);
    await sleep(this.cloud.behaviour.slow?.[name]);
    if (resource === undefined) return;
    checkDeletion(resource, this.cloud);
    this.cloud.remove(id);
    this.cloud.record({ what: 'delete', type, name });
  }

  read(id: string): { state: Wire; inputs: Wire } | undefined {
    return this.cloud.find(id);
  }

  invoke(token: string, args: Wire): Wire {
    const answer = answered(token, args, (id) => this.cloud.find(id)?.state);
    if (answer === undefined) throw new Error(`no answer to ${token}`);
    const asked = String(args.workspaceName ?? '');
    if (asked !== '' && !this.cloud.ofType('operationalinsights:Workspace').some(({ state }) => state.name === asked)) {
      throw new Refusal('ResourceNotFound', `the workspace '${asked}' was not found`);
    }
    this.cloud.record({ what: 'ask', type: token, name: asked });
    return answer;
  }

  /** What the cloud would make of it. */
  #make({ type, name }: Subject, inputs: Wire): { id: string; state: Wire } {
    const { id, state } = created(`azure-native:${type}`, name, inputs, (other) => this.cloud.find(other)?.state);
    const { subscriptionId = SUBSCRIPTION } = this.config;
    return { id: id.replace(SUBSCRIPTION, subscriptionId), state: withoutWriteOnly(type, state) };
  }

  async #put(what: Operation['what'], { type, name }: Subject, id: string, inputs: Wire, state: Wire): Promise<void> {
    const { refuse = [], break: broken = [], slow = {} } = this.cloud.behaviour;
    await sleep(slow[name]);
    checkRules(type, id, inputs, this.cloud);
    if (refuse.includes(name)) throw new Refusal('TestRefusal', `${name} is refused`);
    this.cloud.put({ id, type, inputs, state });
    this.cloud.record({ what, type, name });
    if (broken.includes(name)) throw new HalfMade(id, state, inputs, `${name} did not come up`);
  }
}

/** Reads a URN: the type is the last of the chain, after all its parents. */
export function subjectOf(urn: string): Subject {
  const [, , types, ...name] = urn.split('::');
  const token = types.split('$').at(-1) ?? '';
  return { type: azureType(token) ?? token, name: name.join('::') };
}
