import type { Application } from '../model';

/** One application that every target is asked about. It names no target. */
export interface ConformanceCase {
  /** File name of the golden, without ending. */
  readonly name: string;
  /** What it shows. */
  readonly about: string;
  /** A fresh model, the same at every call. */
  application(): Application<any>;
}
