import { existsSync, readFileSync } from 'node:fs';

/** What the engine decided to do with a resource. */
export interface Step {
  /** `same`, `create`, `update`, `delete`, `replace`, `create-replacement`, `delete-replaced`. */
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  /** The name in the program. */
  readonly name: string;
  /** The paths that differ, where it is an update. */
  readonly paths: readonly string[];
  /** Inputs as the engine shows them: secrets and what is not known yet are words in brackets. */
  readonly inputs: Readonly<Record<string, any>>;
}

interface StepMetadata {
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  readonly new?: { readonly inputs?: Record<string, unknown> };
  readonly detailedDiff?: Readonly<Record<string, unknown>>;
}

interface EngineEvent {
  readonly resourcePreEvent?: { readonly metadata: StepMetadata };
  readonly resOpFailedEvent?: { readonly metadata: StepMetadata };
  readonly resOutputsEvent?: { readonly metadata: StepMetadata };
  readonly diagnosticEvent?: { readonly severity: string; readonly message: string; readonly urn?: string };
}

/** The log of one run of the engine. */
export class Events {
  readonly #events: readonly EngineEvent[];

  constructor(file: string) {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line !== '') : [];
    this.#events = lines.map((line) => JSON.parse(line) as EngineEvent);
  }

  /** What it set out to do with the program's resources, without the stack and providers. */
  get steps(): Step[] {
    return this.#events.flatMap(({ resourcePreEvent }) => (resourcePreEvent === undefined ? [] : [stepOf(resourcePreEvent.metadata)]))
      .filter(({ type }) => !type.startsWith('pulumi:'));
  }

  /** Names of the resources with which it failed. */
  get failed(): string[] {
    return this.#events.flatMap(({ resOpFailedEvent }) => (resOpFailedEvent === undefined ? [] : [stepOf(resOpFailedEvent.metadata).name]));
  }

  /** Warnings and errors. That plugins are found on the PATH is as we want it. */
  get complaints(): string[] {
    return this.#events.flatMap(({ diagnosticEvent: one }) => (one?.severity === 'warning' || one?.severity === 'error' ? [`${one.severity}: ${one.message.trim()}`] : [])).filter((message) => !/^warning: using pulumi-\S+ from \$PATH/.test(message));
  }
}

function stepOf({ op, urn, type, new: state, detailedDiff }: StepMetadata): Step {
  return { op, urn, type, name: urn.split('::').slice(3).join('::'), paths: Object.keys(detailedDiff ?? {}).sort(), inputs: state?.inputs ?? {} };
}
