import { answered } from './fake-functions';
import { created, foreseen, type Created } from './fake-outputs';
import type { InvokeRequest, OutputsRequest, ReadRequest, RegisterRequest } from './pulumi-sdk';
import { fromStruct, plain, readable, type Wire } from './pulumi-wire';
import { registrationOf, type Registration } from './registration';

/** What a program asked a provider function. */
export interface Invocation { token: string; args: Record<string, unknown> }

export interface EngineOptions {
  project: string;
  stack: string;
  /** Nothing is created, so ids and computed outputs stay unknown. */
  preview?: boolean;
  /** Answers instead of the built-in cloud for the resources it knows: what it returns is merged into id and state. */
  create?(type: string, name: string, inputs: Record<string, unknown>): Partial<Created> | undefined;
  /** Answers instead of the built-in cloud for the provider functions it knows. */
  invoke?(token: string, args: Record<string, unknown>): Record<string, unknown> | undefined;
}

const STACK = 'pulumi:pulumi:Stack';

/** The part of a deployment engine that a program notices: it names, remembers and answers, and creates nothing. */
export class FakeEngine {
  readonly registrations: Registration[] = [];
  readonly invocations: Invocation[] = [];
  private readonly byUrn = new Map<string, { registration: Registration; id: string; state: Wire }>();
  private readonly byId = new Map<string, Wire>();

  constructor(private readonly options: EngineOptions) {}

  /** The outputs of the stack, as the program exported them. */
  get outputs(): Record<string, unknown> {
    return this.registrations.find(({ type }) => type === STACK)?.outputs ?? {};
  }

  /** Answers a request to register a resource. The same URN twice is an error, as it is to the real engine. */
  register(request: RegisterRequest): { urn: string } & Created {
    const urn = this.urn(request.getParent(), request.getType(), request.getName());
    if (this.byUrn.has(urn)) throw new Error(`Duplicate resource URN '${urn}'; try giving it a unique name`);
    const registration = registrationOf(request, urn);
    const inputs = fromStruct(request.getObject());
    const { id, state } = registration.custom ? this.create(registration.type, registration.name, inputs) : { id: '', state: {} };
    this.registrations.push(registration);
    this.byUrn.set(urn, { registration, id, state });
    if (id) this.byId.set(id, state);
    return { urn, id, state };
  }

  /** Remembers the outputs of a component or of the stack. */
  registerOutputs(request: OutputsRequest): void {
    const found = this.byUrn.get(request.getUrn());
    if (!found) throw new Error(`outputs of an unknown resource ${request.getUrn()}`);
    found.registration.outputs = readable(fromStruct(request.getOutputs())) as Record<string, unknown>;
  }

  /** Answers a request to read a resource that exists already. */
  read(request: ReadRequest): { urn: string; state: Wire } {
    const inputs = { ...fromStruct(request.getProperties()) };
    const { state } = this.answer(request.getType(), request.getName(), inputs);
    return { urn: this.urn(request.getParent(), request.getType(), request.getName()), state: { ...state, ...this.byId.get(request.getId()) } };
  }

  /** Answers a call of a provider function. */
  invoke(request: InvokeRequest): Wire {
    const token = request.getTok();
    const args = plain(fromStruct(request.getArgs())) as Wire;
    if (token === 'pulumi:pulumi:getResource') return this.resource(String(args.urn));
    this.invocations.push({ token, args });
    const answer = this.options.invoke?.(token, args) ?? answered(token, args, (id) => this.byId.get(id));
    if (!answer) throw new Error(`no answer to ${token}: give the test an 'invoke' that knows it`);
    return answer;
  }

  private resource(urn: string): Wire {
    const found = this.byUrn.get(urn);
    if (!found) throw new Error(`unknown resource ${urn}`);
    return { urn, id: found.id, state: found.state };
  }

  private create(type: string, name: string, inputs: Wire): Created {
    const answer = this.answer(type, name, inputs);
    return this.options.preview ? { id: '', state: foreseen(answer.state, inputs) as Wire } : answer;
  }

  private answer(type: string, name: string, inputs: Wire): Created {
    const made = created(type, name, inputs, (id) => this.byId.get(id));
    const own = this.options.create?.(type, name, plain(inputs) as Wire);
    return { id: own?.id ?? made.id, state: { ...made.state, ...own?.state } };
  }

  /** Types of the ancestors stand in a URN, the stack's type does not. */
  private urn(parent: string, type: string, name: string): string {
    const ancestors = parent.split('::')[2] ?? '';
    const path = ancestors === '' || ancestors === STACK ? type : `${ancestors}$${type}`;
    return `urn:pulumi:${this.options.stack}::${this.options.project}::${path}::${name}`;
  }
}
