import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Runs `work` and returns the promises' errors that nobody handled meanwhile. `work` is given a promise that resolves
 * with the first of them.
 *
 * The SDK reports the failure of a registration only that way; to the test runner it would be an accident of the whole
 * run and no result of this call.
 */
export async function capturedRejections(work: (failed: Promise<void>) => Promise<void>): Promise<unknown[]> {
  const errors: unknown[] = [];
  const listeners = process.listeners('unhandledRejection');
  let fail: () => void = () => undefined;
  const failed = new Promise<void>((resolve) => { fail = resolve; });
  const capture = (error: unknown) => { errors.push(error); fail(); };
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', capture);
  try {
    await work(failed);
    // Rejections are reported after the turn in which they happen.
    await nextTurn();
  } finally {
    process.removeListener('unhandledRejection', capture);
    listeners.forEach((listener) => process.on('unhandledRejection', listener));
  }
  return errors;
}
