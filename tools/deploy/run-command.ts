/** Runs a command: says what went wrong in words, and sets the exit code. */
import { DeployError } from './deploy-error.ts';
import { explainFailure } from './explain-failure.ts';
import { Terminal } from './terminal.ts';
import { words } from './words.ts';

/** `command` says what to do for the options that `read` makes of the command line; without options, help is said. */
export async function runCommand<Options>(
  read: (args: string[]) => Options | undefined,
  command: (terminal: Terminal, options: Options) => Promise<void>,
  help: string,
): Promise<void> {
  const terminal = new Terminal();
  process.once('SIGINT', () => {
    console.error(`\n${words.interrupted}`);
    process.exit(1);
  });
  try {
    const options = read(process.argv.slice(2));
    if (options === undefined) terminal.say(help);
    else await command(terminal, options);
  } catch (error) {
    const known = error instanceof Error ? explainFailure(error) : undefined;
    console.error(
      `\n${terminal.styled('red', known?.message ?? String(error instanceof Error ? error.stack : error))}`,
    );
    process.exitCode = known instanceof DeployError ? known.exitCode : 1;
  } finally {
    terminal.close();
  }
}
