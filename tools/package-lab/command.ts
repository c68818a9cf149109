/** The command of an installed package, run in the folder where it is installed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { patience } from '../command-lab/patience.ts';

export type Outcome = { code: number | null; out: string; err: string };

/** Nothing of this machine's settings comes in: no ports, no AWS account. */
export function environment(more: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  const nobody = {
    AWS_CONFIG_FILE: '/nowhere',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  return { PATH, HOME, NO_COLOR: '1', ...nobody, ...more };
}

function launch(folder: string, args: string[], env: Record<string, string>): ChildProcess {
  const command = join(folder, 'node_modules/gatehouse/lib/gatehouse.js');
  return spawn(process.execPath, [command, ...args], {
    cwd: folder,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...patience,
  });
}

export async function gatehouse(folder: string, line: string, env: Record<string, string> = {}): Promise<Outcome> {
  const child = launch(folder, line.split(' ').filter(Boolean), env);
  if (!child.stdout || !child.stderr) throw new Error('No pipes');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, out, err };
}

export type Started = { lines: string[]; url: string; stop(): Promise<number | null> };

/** One that goes on, once it is ready. */
export async function startGatehouse(folder: string, line: string, env: Record<string, string> = {}): Promise<Started> {
  const child = launch(folder, line.split(' '), env);
  if (!child.stdout || !child.stderr) throw new Error('No pipes');
  const complaints = text(child.stderr);
  const lines: string[] = [];
  for await (const each of createInterface(child.stdout)) {
    lines.push(each);
    const [, url] = /^Ready +(\S+)/.exec(each) ?? [];
    if (url) return { lines, url, stop: () => stop(child) };
  }
  throw new Error(`It ended without being ready: ${lines.join('\n')}${await complaints}`);
}

async function stop(child: ChildProcess): Promise<number | null> {
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
  child.kill('SIGINT');
  await ended;
  return child.exitCode;
}
