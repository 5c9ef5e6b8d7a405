import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { languageMessages } from '../../../../test/support/pulumi-protocol';

type RunRequest = InstanceType<typeof languageMessages.RunRequest>;
type RunResponse = InstanceType<typeof languageMessages.RunResponse>;

/** The SDK's runner ends with this code when it has told the user already what is wrong. */
const ALREADY_TOLD = 32;

/** Runs a program with the runner of the SDK that it has installed, and waits for its end. */
export async function runProgram(request: RunRequest, engine: string): Promise<RunResponse> {
  const info = request.getInfo();
  const folder = info?.getProgramDirectory() || request.getPwd();
  const options = (info?.getOptions()?.toJavaScript() ?? {}) as RuntimeOptions;
  const runner = createRequire(join(folder, 'index.js')).resolve('@pulumi/pulumi/cmd/run');
  const child = spawn(process.execPath, [...nodeArgs(options), runner, ...flags(request, engine, folder), info?.getEntryPoint() || '.'], {
    cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment(request, options) },
  });
  const end = () => { child.kill(); };
  process.on('exit', end);
  const [code] = await once(child, 'exit') as [number | null];
  process.removeListener('exit', end);
  const response = new languageMessages.RunResponse();
  if (code === ALREADY_TOLD) response.setBail(true);
  else if (code !== 0) response.setError(`the program ended with ${code ?? 'a signal'}`);
  return response;
}

/** What can stand under `runtime.options` in a `Pulumi.yaml`. */
interface RuntimeOptions {
  readonly typescript?: boolean;
  readonly tsconfig?: string;
  readonly nodeargs?: string;
}

function nodeArgs({ nodeargs = '' }: RuntimeOptions): string[] {
  return nodeargs.split(/\s+/).filter((word) => word !== '');
}

function flags(request: RunRequest, engine: string, folder: string): string[] {
  const values = {
    monitor: request.getMonitorAddress(), engine, organization: request.getOrganization(), project: request.getProject(), stack: request.getStack(),
    'root-directory': request.getInfo()?.getRootDirectory() ?? folder, pwd: folder, parallel: String(request.getParallel()),
  };
  return [...Object.entries(values).flatMap(([name, value]) => [`--${name}`, value]), ...(request.getDryrun() ? ['--dry-run'] : [])];
}

function environment(request: RunRequest, { typescript = true, tsconfig }: RuntimeOptions): Record<string, string> {
  return {
    PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().getEntryList())),
    PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
    PULUMI_NODEJS_TYPESCRIPT: String(typescript),
    ...(tsconfig !== undefined && { PULUMI_NODEJS_TSCONFIG_PATH: tsconfig }),
  };
}
