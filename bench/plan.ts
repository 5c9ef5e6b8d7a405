import { interleave, type Variant } from './support/interleave';
import type { Project } from './support/project';
import { compare, rowsOf, type Question, type Result } from './support/result';
import { effort, type Options } from './options';

/** Applications of several sizes, as many of each as give the same number of components. */
interface Subject {
  readonly target: string;
  readonly model: string;
  readonly sizes: readonly number[];
  readonly components: number;
}

const targets = ['kubernetes', 'container-apps'];
/** Of these not every trait of the other models is to be had. */
const others = ['container-instances', 'app-service'];

/**
 * The plan alone, for components with three traits each. Every program plans the same number of components, in few
 * large applications or in many small ones: if the cost of a component grows with the size of its application, it shows.
 */
export function plans(project: Project, options: Options): Result {
  const results = subjects(options).map((subject) => {
    const series = interleave(project, variants(subject), effort(options, { least: 3, most: 5, seconds: 12 }, { least: 2, most: 3, seconds: 3 }));
    return { rows: rowsOf(series), comparisons: compare(series, questions(subject)) };
  });
  return {
    title: 'Plan', rows: results.flatMap(({ rows }) => rows), comparisons: results.flatMap(({ comparisons }) => comparisons),
    notes: ['Time is that of plan() in a process that is warm; building the model does not count.'],
  };
}

function subjects({ quick }: Options): Subject[] {
  if (quick) {
    return [['services', targets] as const, ['plain', others] as const].flatMap(([model, all]) => all.map((target) => ({ target, model, sizes: [100, 1_000], components: 2_000 })));
  }
  return [
    ...targets.map((target) => ({ target, model: 'services', sizes: [100, 1_000, 10_000], components: 10_000 })),
    ...others.map((target) => ({ target, model: 'plain', sizes: [100, 1_000, 10_000], components: 10_000 })),
    ...targets.map((target) => ({ target, model: 'workers', sizes: [200, 2_000], components: 4_000 })),
  ];
}

const nameOf = ({ target, model, components }: Subject, size: number): string => `${target}, ${components / size} x ${size} ${model}`;

function variants(subject: Subject): Variant[] {
  const { target, model, sizes, components } = subject;
  return sizes.map((size) => ({
    name: nameOf(subject, size),
    args: ['--expose-gc', 'programs/plan/plan.js', target, model, String(size), String(components / size)],
  }));
}

function questions(subject: Subject): Question[] {
  const { target, model, sizes } = subject;
  return sizes.slice(1).map((size, index): Question => ({
    what: `${target}: one of ${size} ${model} / one of ${sizes[index]}`,
    of: nameOf(subject, size), against: nameOf(subject, sizes[index]!), goal: 1.3,
  }));
}
