/** Programs that a browser consists of: started, heard until they say where they are, ended. */
import { type ChildProcess, spawn } from 'node:child_process';

type Start = {
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** What it prints once it is there; the first group is the answer. */
  ready: RegExp;
};

export type Running = { said: string; stop(): Promise<void> };

/** How long a program may take on a machine that is busy, in milliseconds. */
const patience = 60_000;

/** @throws {Error} with what it printed, when it ends or stays silent instead. */
export async function start({ command, args, env, ready }: Start): Promise<Running> {
  const child = run(command, args, env);
  try {
    return { said: await hear(child, ready), stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw new Error(`${command} did not start: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** For one that says nothing. */
export function startSilent(command: string, args: string[], env: Record<string, string>): Omit<Running, 'said'> {
  const child = run(command, args, env);
  child.on('error', () => {});
  return { stop: () => stop(child) };
}

function run(command: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  process.once('exit', () => child.kill());
  return child;
}

function hear(child: ChildProcess, ready: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`nothing for a minute. ${printed}`)), patience);
    const listen = (chunk: Buffer) => {
      printed += chunk;
      const said = ready.exec(printed)?.[1];
      if (said === undefined) return;
      clearTimeout(timer);
      resolve(said);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`exit code ${code}. ${printed}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill();
  });
}
