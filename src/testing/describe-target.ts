import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { Application } from '../model';
import { formatDiagnostic, plan, type Bindings, type Plan, type Target } from '../plan';
import { bindingValues, CANARY, type BindingValues } from './binding-values';
import type { ConformanceCase } from './case';
import { cases as builtInCases } from './cases';
import { checkGolden } from './golden';
import { addNeighbour, reverseKinds } from './laws';

/** The two functions of a test runner that the kit needs; vitest, jest, mocha and node:test have them. */
export interface TestRunner {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => void): void;
}

export interface DescribeTargetOptions<Resource, Options extends Bindings> {
  /** The folder of the golden files, one for each case. */
  readonly goldens: string;
  /** Puts values into the target's own binding shapes, with whatever else the target needs. */
  bind(values: BindingValues): Partial<Options>;
  /**
   * Where tests are declared.
   * @default - the global `describe` and `it`
   */
  readonly runner?: TestRunner;
  /**
   * The text of a golden file.
   * @default - JSON of diagnostics and resources
   */
  format?(plan: Plan<Resource>): string;
  /** The ending of golden files. @default 'json' */
  readonly extension?: string;
  /** Cases beside or instead of the built-in ones. @default - the built-in cases */
  readonly cases?: readonly ConformanceCase[];
  /** Whether golden files are written instead of compared. @default - true when the environment variable UPDATE_GOLDENS is 1 */
  readonly update?: boolean;
}

/** Runs the conformance cases on a target: golden output or expected diagnostics, and the laws that hold for any target. */
export function describeTarget<Resource, Options extends Bindings>(target: Target<any, Resource, Options>, options: DescribeTargetOptions<Resource, Options>): void {
  const { describe, it } = options.runner ?? (globalThis as unknown as TestRunner);
  const format = options.format ?? formatJson;
  const update = options.update ?? process.env.UPDATE_GOLDENS === '1';
  const planned = (application: Application<any>): Plan<Resource> => plan(application, target, options.bind(bindingValues(application)));

  describe(`conformance of ${target.name}`, () => {
    for (const { name, about, application } of options.cases ?? builtInCases) {
      describe(`${name}: ${about}`, () => {
        it('gives what its golden file says', () => {
          checkGolden(path.join(options.goldens, `${name}.${options.extension ?? 'json'}`), format(planned(application())), update);
        });
        it('gives the same bytes twice', () => {
          assert.equal(format(planned(application())), format(planned(application())));
        });
        it('does not depend on the order of traits of different kinds', () => {
          assert.equal(format(planned(reverseKinds(application()))), format(planned(application())));
        });
        it('does not change for a neighbour', () => {
          const alone = planned(application());
          const together = new Set(planned(addNeighbour(application())).resources.map((resource) => JSON.stringify(resource)));
          const changed = alone.resources.filter((resource) => !together.has(JSON.stringify(resource)));
          assert.deepEqual(changed, []);
        });
        it('holds no secret value', () => {
          const { resources, diagnostics } = planned(application());
          assert.ok(!JSON.stringify({ resources, diagnostics }).includes(CANARY), 'a secret value is in the output');
        });
        it('has a documented code for every finding', () => {
          const unknown = planned(application()).diagnostics.map(({ code }) => code).filter((code) => !code.startsWith('OAM.') && !Object.hasOwn(target.codes, code));
          assert.deepEqual(unknown, []);
        });
      });
    }
  });
}

function formatJson(plan: Plan<unknown>): string {
  return `${JSON.stringify({ diagnostics: plan.diagnostics.map(formatDiagnostic), resources: plan.resources }, null, 2)}\n`;
}
