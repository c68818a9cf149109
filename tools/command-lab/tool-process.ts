/** Runs one of the tools as a person does, for the tests. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { root } from '../config/load-config.ts';
import type { CommandName } from './bundle-commands.ts';
import { type Run, startKept } from './kept-command.ts';
import { patience } from './patience.ts';

export type Setting = {
  /** What is piped in; nothing leaves standard input empty. */
  input?: string;
  /** On top of an environment without anything of Gatehouse or AWS in it. */
  env?: Record<string, string>;
};

/** In a process that is kept for the next; see `runAsNpm` for what that leaves out. */
export async function runTool(tool: CommandName, args: string[], { input = '', env = {} }: Setting = {}): Promise<Run> {
  const environment = { ...cleanEnvironment(), ...env };
  return (await startKept(tool, { args, env: environment, input })).ended;
}

/**
 * In every way as `npm run` does it: from the source, in a process of its own.
 *
 * @param tool Its name in `tools/`.
 */
export async function runAsNpm(tool: string, args: string[], { input = '', env = {} }: Setting = {}): Promise<Run> {
  const child = launch(tool, args, env);
  // A command that does not read may have ended before it was written to.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [code, out, err] = await Promise.all([ending(child), text(child.stdout), text(child.stderr)]);
  return { code, out, err };
}

export type Running = {
  /** What it has said up to and with the line that was waited for. */
  said: string;
  /** What stands in that line, by the first group of the pattern. */
  found: string;
  /** Everything that it says on standard output until there is a match. */
  until(pattern: RegExp): Promise<string>;
  /** @returns the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
};

/** A tool that goes on until it is stopped, once it has said something like `pattern`. */
export async function startTool(tool: string, args: string[], pattern: RegExp): Promise<Running> {
  const child = launch(tool, args, {});
  const ended = ending(child);
  const listener = listen(child, ended);
  const said = await listener(pattern);
  return {
    said,
    found: pattern.exec(said)?.[1] ?? '',
    until: listener,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

type Child = ChildProcessWithoutNullStreams;

function launch(tool: string, args: string[], env: Record<string, string>): Child {
  return spawn(process.execPath, ['tools/bundled/run.mjs', tool, ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), ...env },
    ...patience,
  });
}

function ending(child: Child): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('close', resolve).once('error', reject);
  });
}

/** Gives everything that was said, as soon as it matches; fails when the process ends without saying it. */
function listen(child: Child, ended: Promise<unknown>): (pattern: RegExp) => Promise<string> {
  const heard = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (heard.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (heard.err += chunk));
  return (pattern) =>
    new Promise((resolve, reject) => {
      const look = () => pattern.test(heard.out) && resolve(heard.out);
      look();
      child.stdout.on('data', look);
      void ended.then(() => reject(new Error(`It ended without saying ${pattern}: ${heard.out}${heard.err}`)));
    });
}

/** So that the tests say the same on every machine. */
function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value = '']) =>
    /^(?:AWS_|GATEHOUSE_|EMULATOR_|NODE_|NO_COLOR|FORCE_COLOR)/.test(name) ? [] : [[name, value] as const],
  );
  const nowhere = {
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/nowhere',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
  };
  return { ...Object.fromEntries(kept), ...nowhere };
}
