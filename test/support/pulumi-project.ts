import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

/**
 * Takes the colours from the SDK's error messages.
 *
 * Node 20 needs half a minute and gigabytes to colour a stack whose frames lie directly in the folder of a scope, and
 * after mapping to its sources the SDK's own frames do: `node_modules/@pulumi/config.ts`.
 */
const WITHOUT_COLOURS = `--import=data:text/javascript,${encodeURIComponent(
  "import util from 'node:util'; const { inspect } = util; util.inspect = Object.assign((value, options) => inspect(value, { ...options, colors: false }), inspect);",
)}`;

/** How TypeScript programs are read: as the Pulumi CLI does it, or by tsx. */
export type Loader = 'ts-node' | 'tsx';

interface ProjectFile { name?: string; main?: string; runtime?: string | { name: string; options?: Record<string, unknown> } }

/** What `Pulumi.yaml` says about how to start the program. */
export interface ProgramStart { name: string | undefined; main: string; nodeArgs: string[]; environment: Record<string, string> }

function read(dir: string): ProjectFile {
  const file = join(dir, 'Pulumi.yaml');
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as ProjectFile) : {};
}

/**
 * The entry point that the SDK is given. Without one it reads the nearest package manifest, and in a folder that has none
 * of its own that is the manifest of another package, whose code would run instead.
 */
function entryPoint(dir: string, main: string | undefined): string {
  if (main === undefined && !existsSync(join(dir, 'package.json'))) throw new Error(`${dir} needs a package.json, or 'main' in its Pulumi.yaml`);
  return main ?? '.';
}

/** Reads the options of the Node runtime the way the CLI's language host does. Without a project file the defaults hold. */
export function programStart(dir: string, loader: Loader, typeCheck: boolean, tsconfig?: string): ProgramStart {
  const { name, runtime, ...project } = read(dir);
  const main = entryPoint(dir, project.main);
  const options = (typeof runtime === 'object' && runtime.options) || {};
  const nodeArgs = [WITHOUT_COLOURS, ...(typeof options.nodeargs === 'string' ? options.nodeargs.split(/\s+/).filter(Boolean) : [])];
  if (loader === 'tsx') {
    const tsx = pathToFileURL(createRequire(__filename).resolve('tsx')).href;
    const environment: Record<string, string> = tsconfig ? { TSX_TSCONFIG_PATH: tsconfig } : {};
    return { name, main, nodeArgs: ['--import', tsx, ...nodeArgs], environment: { ...environment, PULUMI_NODEJS_TYPESCRIPT: 'false' } };
  }
  const config = tsconfig ?? options.tsconfig;
  return {
    name,
    main,
    nodeArgs,
    environment: {
      PULUMI_NODEJS_TYPESCRIPT: String(options.typescript !== false),
      // Checking the types of a program that uses azure-native takes longer than everything else together.
      PULUMI_NODEJS_TRANSPILE_ONLY: String(!typeCheck),
      ...(typeof config === 'string' ? { PULUMI_NODEJS_TSCONFIG_PATH: config } : {}),
    },
  };
}

/** The environment of a program: this process's own, without what belongs to the test runner, to Pulumi or to a proxy. */
export function cleanEnvironment(): Record<string, string> {
  const foreign = /^(VITEST|PULUMI_|NODE_OPTIONS$|NODE_ENV$|OTEL_|TSX_|TS_NODE_|(grpc|https?|all)_proxy$)/i;
  const kept = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && !foreign.test(entry[0]));
  return Object.fromEntries(kept);
}
