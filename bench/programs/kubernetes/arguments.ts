const [charts, size] = process.argv.slice(2);

/** Whether every application has a chart of its own. */
export const chartEach = charts === 'each';

/** The services to make. */
export const ids: readonly string[] = Array.from({ length: Number(size) }, (_, index) => `service-${index}`);

/** The folder to write to. */
export const outdir = process.env.BENCH_OUTPUT!;
