import { checkKeys, checkList, checkProps } from '../arguments';
import { WORKLOAD_KINDS, type WorkloadKind } from '../component-kinds';
import { TraitWith } from '../trait';
import { checkValue, type Value } from '../values/value';

export interface CommandProps {
  /**
   * The entry point, in place of the component's own.
   * @default - the component's own
   */
  readonly command?: readonly Value[];
  /**
   * The arguments, in place of the component's own. Where none are left, those of the image are used.
   * @default - the component's own
   */
  readonly args?: readonly Value[];
  /**
   * Arguments behind the component's own. Not together with `args`.
   * @default - none
   */
  readonly addArgs?: readonly Value[];
  /**
   * Arguments of the component that are taken away, each as it is written there. Not together with `args`.
   * @default - none
   */
  readonly delArgs?: readonly (string | number)[];
}

const LISTS = ['command', 'args', 'addArgs', 'delArgs'] as const;

/** Another command, or other arguments, for the component's own container. What it gives wins over the component's properties. */
export class Command extends TraitWith<CommandProps, 'command', WorkloadKind> {
  static override readonly appliesTo = WORKLOAD_KINDS;
  readonly kind = 'command' as const;

  constructor(props: CommandProps) {
    checkProps('Command', props);
    checkKeys('Command', props, LISTS);
    const given = LISTS.filter((name) => props[name] !== undefined);
    if (given.length === 0) throw new TypeError(`Command must have one of ${LISTS.join(', ')}, got none`);
    for (const name of given) checkWords(`Command ${name}`, props[name]);
    for (const name of ['addArgs', 'delArgs'] as const) {
      if (props.args !== undefined && props[name] !== undefined) throw new TypeError(`Command has both args and ${name}: args replaces all arguments, so that there is nothing left to change`);
    }
    super(props);
  }
}

function checkWords(where: string, words: unknown): void {
  checkList(where, words);
  (words as unknown[]).forEach((word, index) => checkValue(`${where}[${index}]`, word));
}
