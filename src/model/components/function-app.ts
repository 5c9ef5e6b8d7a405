import type { Application } from '../application';
import { checkOneOf, checkOptionalText, wrong } from '../arguments';
import type { Host } from '../component';
import { resolvePorts, type ResolvedPort } from '../port';
import { SecretKey } from '../values/secret';
import { PORT_KEYS, type PortsProps } from './ports';
import { Workload } from './workload';

/** The language that the functions are written in, by the name of its worker. */
export type FunctionsRuntime = 'custom' | 'dotnet' | 'dotnet-isolated' | 'java' | 'node' | 'powershell' | 'python';

const RUNTIMES: readonly FunctionsRuntime[] = ['custom', 'dotnet', 'dotnet-isolated', 'java', 'node', 'powershell', 'python'];

export interface FunctionAppProps extends PortsProps {
  /** The connection string of the storage account in which the runtime keeps locks, keys and the state of triggers. */
  readonly storage: SecretKey;
  /**
   * The language worker that runs the functions.
   * @default - the image's own
   */
  readonly runtime?: FunctionsRuntime;
  /**
   * What tells this app from others that use the same storage account: 1 to 32 lower-case letters, digits and single
   * hyphens.
   * @default - made from the ids of the application and the component
   */
  readonly hostId?: string;
}

/** Functions in a container: the runtime and the functions it hosts. Triggers other than HTTP scale by the trait `EventScaler`. */
export class FunctionApp<Legal extends string = string> extends Workload<Legal, 'function-app', FunctionAppProps> {
  readonly kind = 'function-app' as const;
  readonly #ports: readonly ResolvedPort[];

  constructor(scope: Application<Legal> & Host<'function-app'>, id: string, props: FunctionAppProps) {
    super(scope, id, props, [...PORT_KEYS, 'storage', 'runtime', 'hostId']);
    if (!(props.storage instanceof SecretKey)) wrong(`${this.path}: storage`, 'a key of a Secret', typeof props.storage === 'string' ? 'a text' : props.storage);
    checkOneOf(`${this.path}: runtime`, props.runtime, RUNTIMES);
    checkOptionalText(`${this.path}: hostId`, props.hostId);
    if (props.hostId !== undefined && !/^(?=.{1,32}$)[a-z0-9]+(?:-[a-z0-9]+)*$/.test(props.hostId)) {
      wrong(`${this.path}: hostId`, '1 to 32 lower-case letters, digits and single hyphens', props.hostId);
    }
    this.#ports = resolvePorts(this.path, props.port, props.ports);
  }

  override get ports(): readonly ResolvedPort[] {
    return this.#ports;
  }
}
