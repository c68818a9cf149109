/** Runs a command as a process: what stops it is said on standard error, and the exit code tells programs. */
import { CommandError } from './command-error.ts';

/** @param isJson Whether a program reads what is said. */
export async function runCommand(work: () => Promise<void>, isJson = false): Promise<void> {
  // The SDK goes on working with Node 20; its notice would be the first thing that every command says.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  // Whoever reads the result may have read enough (`| head`).
  process.stdout.once('error', () => process.exit());
  try {
    await work();
  } catch (error) {
    tell(error, isJson);
    process.exitCode = error instanceof CommandError ? error.exitCode : 1;
  } finally {
    // An open standard input would keep the process alive.
    process.stdin.destroy();
  }
}

/** A mistake of the program's own should be seen whole. */
function tell(error: unknown, isJson: boolean): void {
  if (error instanceof CommandError) {
    const { code, message } = error;
    console.error(isJson ? JSON.stringify({ error: { code, message } }) : message);
  } else {
    console.error(error);
  }
}
