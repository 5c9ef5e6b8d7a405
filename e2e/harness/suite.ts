import { afterAll, afterEach, describe } from 'vitest';
import { SKIPPED_VARIABLE, type SuiteName } from '../suites';
import { Scratch } from './scratch';

/** Tests of a suite, with a scratch folder of their own. A suite without its engines is skipped, and its name says why. */
export function describeSuite(suite: SuiteName, about: string, body: (scratch: Scratch) => void): void {
  const skipped = JSON.parse(process.env[SKIPPED_VARIABLE] ?? '{}') as Partial<Record<SuiteName, string>>;
  const reason = skipped[suite];
  if (reason !== undefined) {
    describe.skip(`${about}: SKIPPED, ${reason}`, () => { body(undefined as never); });
    return;
  }
  describe(about, () => {
    const scratch = new Scratch(suite);
    let [ran, failed] = [0, 0];
    afterEach(({ task }) => {
      ran += 1;
      failed += Number(task.result?.state === 'fail');
    });
    // Where no test ran, the preparation failed.
    afterAll(() => scratch.end(ran === 0 || failed > 0));
    body(scratch);
  });
}
