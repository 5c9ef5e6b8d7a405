import { engines, provide, type EngineName } from '.';
import { cacheFolder } from './cache';
import { definitionNames, definitionsFolder } from './definitions';
import { goMissing } from './go';

/** `npm run engines`, or `npm run engines -- etcd kubectl` for some of them. */
async function main(words: readonly string[]): Promise<void> {
  const known = engines.map(({ name }) => name);
  const unknown = words.filter((word) => !known.includes(word as EngineName));
  if (unknown.length > 0) throw new Error(`there is no engine ${unknown.join(', ')}: the engines are ${known.join(', ')}`);
  const failed = await provide(words.length === 0 ? known : (words as EngineName[]));
  for (const [name, reason] of failed) console.error(`${name}: ${reason}`);
  if (goMissing() === undefined) definitionNames.forEach(definitionsFolder);
  console.log(`engines are in ${cacheFolder()}`);
  if (failed.size > 0) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
