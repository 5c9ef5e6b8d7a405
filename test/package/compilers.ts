/** A compiler under one way to resolve modules. */
export interface Cell {
  readonly compiler: string;
  readonly resolution: string;
  /** The module format that goes with it. */
  readonly module: string;
}

const resolutions = [
  { resolution: 'node10', module: 'commonjs' },
  { resolution: 'node16', module: 'node16' },
  { resolution: 'bundler', module: 'esnext' },
];

/** Folders below node_modules: the oldest compiler we support, our own, the newest. */
const compilers = ['typescript-5.4', 'typescript', 'typescript-7'];

/** Every pair that exists: TypeScript 7 no longer has node10. */
export const cells: readonly Cell[] = compilers.flatMap((compiler) => resolutions
  .filter(({ resolution }) => !(compiler === 'typescript-7' && resolution === 'node10'))
  .map((rest) => ({ compiler, ...rest })));
