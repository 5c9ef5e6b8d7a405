import { binaryPath, isBuilt } from './cache';
import { build } from './build';
import { engineOf, engines, type EngineName } from './catalogue';
import { goMissing } from './go';

export { engines, type EngineName } from './catalogue';
export { definitionsFolder, type DefinitionsName } from './definitions';

const seen = new Set<EngineName>();

/** The program of an engine. It is not built here: `npm run engines` does that. */
export function engine(name: EngineName): string {
  const one = engineOf(name);
  // Reading a hundred megabytes for its checksum takes a while: once for each process is enough.
  if (!seen.has(name) && !isBuilt(one)) throw new Error(`engine ${name} is not built: run npm run engines`);
  seen.add(name);
  return binaryPath(one);
}

/** Builds what is missing, one after the other: a build takes all cores. Returns why the ones that could not be had are missing. */
export async function provide(names: readonly EngineName[]): Promise<ReadonlyMap<EngineName, string>> {
  const missing = engines.filter((one) => names.includes(one.name) && !isBuilt(one));
  const reason = missing.length === 0 ? undefined : goMissing();
  const failed = new Map<EngineName, string>();
  for (const one of missing) {
    try {
      if (reason !== undefined) throw new Error(reason);
      await build(one);
    } catch (error) {
      failed.set(one.name, (error as Error).message);
    }
  }
  return failed;
}
