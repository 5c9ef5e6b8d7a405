import { spawn } from 'node:child_process';

/** How a process ended and what it wrote. */
export interface Exit { exitCode: number; stdout: string; stderr: string }

export interface NodeOptions { cwd: string; env: Record<string, string>; timeoutMs: number; signal?: AbortSignal | undefined }

/**
 * Runs node until it ends. A process that takes too long, is no longer wanted or outlives this one is ended by its id;
 * it then counts as failed.
 */
export function runNode(args: string[], { cwd, env, timeoutMs, signal }: NodeOptions): Promise<Exit> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    const end = () => { child.kill('SIGKILL'); };
    const timer = setTimeout(() => {
      stderr += `\nthe program did not end within ${timeoutMs} ms`;
      end();
    }, timeoutMs);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
    process.on('exit', end);
    const forget = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      process.removeListener('exit', end);
    };
    child.on('error', (error) => { forget(); fail(error); });
    child.on('close', (code) => { forget(); done({ exitCode: code ?? 1, stdout, stderr }); });
  });
}
