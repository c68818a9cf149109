/** Runs `deploy` or `undeploy`: a failure of AWS or of the network is explained, an interruption answered. */
import { exitCodeOf } from '../command-line/exit-codes.ts';
import { runCommand } from '../command-line/run-command.ts';
import { explainFailure } from './explain-failure.ts';
import { Terminal } from './terminal.ts';
import { words } from './words.ts';

/** `work` is done with the options that `read` makes of the command line; without options, help is said. */
export function runDeployment<Options>(
  read: (args: string[]) => Options | undefined,
  work: (terminal: Terminal, options: Options) => Promise<void>,
  help: string,
): Promise<void> {
  const terminal = new Terminal();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stop(terminal, signal));
  return runCommand(async () => {
    const options = read(process.argv.slice(2));
    if (options === undefined) return terminal.say(help);
    await work(terminal, options).catch((error: unknown) => {
      terminal.clear();
      throw explainFailure(error);
    });
  });
}

/** A second Ctrl-C ends it at once: its listener is gone by then. */
async function stop(terminal: Terminal, signal: Parameters<typeof exitCodeOf>[0]): Promise<void> {
  terminal.clear();
  console.error(`\n${words.interrupted}`);
  await terminal.interrupt();
  process.exit(exitCodeOf(signal));
}
