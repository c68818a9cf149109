/** Runs a command as a process: what stops it is said on standard error, and the exit code tells programs. */
import { styleText } from 'node:util';
import { ConfigError } from '../config/check-config.ts';
import { CommandError } from './command-error.ts';
import { machineRefusal } from './machine-refusals.ts';

/** @param isJson Whether a program reads what is said. */
export async function runCommand(work: () => Promise<void>, isJson = false): Promise<void> {
  // The SDK goes on working with Node 20; its notice would be the first thing that every command says.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  // Whoever reads the result may have read enough (`| head`).
  process.stdout.once('error', () => process.exit());
  try {
    await work();
  } catch (error) {
    const known = commandError(error);
    // A mistake of the program's own should be seen whole.
    console.error(known ? inWords(known, isJson) : error);
    process.exitCode = known?.exitCode ?? 1;
  } finally {
    // An open standard input would keep the process alive.
    process.stdin.destroy();
  }
}

function commandError(error: unknown): CommandError | undefined {
  if (error instanceof CommandError) return error;
  if (!(error instanceof ConfigError)) return machineRefusal(error);
  const message = `The configuration can't be used:\n${error.message}`;
  return new CommandError('Configuration', message, { exitCode: 2, cause: error });
}

function inWords({ code, message }: CommandError, isJson: boolean): string {
  if (isJson) return JSON.stringify({ error: { code, message } });
  return process.stderr.isTTY && !process.env.NO_COLOR ? styleText('red', message) : message;
}
