/** Commands in processes that are kept: most of what a command takes to start is loading the same code once more. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { root } from '../config/load-config.ts';
import { bundledCommands, type CommandName } from './bundle-commands.ts';

export type Run = {
  /** Null for a command that was killed. */
  code: number | null;
  out: string;
  err: string;
};

export type Call = {
  args: string[];
  env: Record<string, string>;
  /** What is piped in; an empty text leaves standard input empty. */
  input: string;
};

/** What the kept process is told. */
export type Order = Call & { script: string };

export type RunningCommand = {
  ended: Promise<Run>;
  /** A process that was killed, or has ended itself, is not kept. */
  kill(signal: NodeJS.Signals): void;
};

const idle: ChildProcess[] = [];

/** Everything a command does but ending its process, which only a command that is stopped from outside does. */
export async function startKept(command: CommandName, call: Call): Promise<RunningCommand> {
  const folder = await bundledCommands();
  const child = idle.pop() ?? launch(join(folder, 'command-host.mjs'));
  hold(child);
  const ended = listen(child).then((run) => {
    if (child.exitCode === null && child.signalCode === null) idle.push(letRest(child));
    return run;
  });
  child.send({ ...call, script: join(folder, `${command}.mjs`) } satisfies Order);
  return { ended, kill: (signal) => void child.kill(signal) };
}

function launch(script: string): ChildProcess {
  const child = spawn(process.execPath, [script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8');
  return child;
}

/** Far longer than any command takes here. */
const PATIENCE_MS = 180_000;

/**
 * All that is said, up to the mark that ends a run on both streams, or to the end of the process. What comes with the mark or
 * behind it was said by the run, too: whoever had started the command would read it.
 */
function listen(child: ChildProcess): Promise<Run> {
  const said = { out: '', err: '' };
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The command does not come to its end; it has said ${JSON.stringify(said)}`));
    }, PATIENCE_MS);
    const finish = (run: Run) => {
      clearTimeout(patience);
      child.stdout?.off('data', hear.out);
      child.stderr?.off('data', hear.err);
      child.off('close', onClose).off('error', reject);
      resolve(run);
    };
    const look = () => {
      const [out, code, late] = said.out.split('\0');
      const [err, , lateError] = said.err.split('\0');
      if (late === undefined || lateError === undefined) return;
      finish({ code: Number(code), out: `${out}${late}`, err: `${err}${lateError}` });
    };
    const hearOn = (stream: 'out' | 'err') => (text: string) => {
      said[stream] += text;
      look();
    };
    const hear = { out: hearOn('out'), err: hearOn('err') };
    const onClose = (code: number | null) => finish({ code, ...said });
    child.stdout?.on('data', hear.out);
    child.stderr?.on('data', hear.err);
    child.on('close', onClose).on('error', reject);
  });
}

function letRest(child: ChildProcess): ChildProcess {
  for (const handle of handlesOf(child)) handle?.unref();
  return child;
}

function hold(child: ChildProcess): void {
  for (const handle of handlesOf(child)) handle?.ref();
}

/** What would keep the process of the tests alive; the pipes are sockets. */
function handlesOf(child: ChildProcess): (ChildProcess | ChildProcess['channel'] | Socket)[] {
  return [child, child.channel, child.stdout as Socket | null, child.stderr as Socket | null].filter((each) => !!each);
}
