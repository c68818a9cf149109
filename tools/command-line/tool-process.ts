/** Runs one of the tools as a person does, in a process of its own, for the tests. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { root } from '../load-config.ts';

export type Run = { code: number | null; out: string; err: string };

type Setting = {
  /** What is piped in; nothing leaves standard input empty. */
  input?: string;
  /** On top of an environment without anything of Gatehouse or AWS in it. */
  env?: Record<string, string>;
};

/** @param tool Its name in `tools/`. */
export async function runTool(tool: string, args: string[], { input = '', env = {} }: Setting = {}): Promise<Run> {
  const child = spawn(process.execPath, ['--import', 'tsx', `tools/${tool}.ts`, ...args], {
    cwd: root,
    env: { ...cleanEnvironment(), ...env },
  });
  // A command that does not read may have ended before it was written to.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve).once('error', reject);
  });
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, out, err };
}

/** So that the tests say the same on every machine. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:AWS_|GATEHOUSE_|EMULATOR_|NODE_|NO_COLOR|FORCE_COLOR)/.test(name),
  );
  const nowhere = {
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/nowhere',
    AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
  };
  return { ...Object.fromEntries(kept), ...nowhere };
}
