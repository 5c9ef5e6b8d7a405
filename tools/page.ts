/** A file that is generated and committed. */
export interface Page {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** What makes pages. It writes none of them: to check them, they are compared with what is committed. */
export type Generator = () => Promise<readonly Page[]>;
