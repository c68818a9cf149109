/** Inside a process that runs one command after another: each finds it as if it had been started for it. */
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { Order } from './kept-command.ts';

let runs = 0;

process.on('message', (order: Order) => void obey(order));
process.once('disconnect', () => process.exit());

async function obey(order: Order): Promise<void> {
  prepare(order);
  runs += 1;
  // The file of a command is what it does; under another address it is loaded, and so done, once more.
  await import(`${pathToFileURL(order.script)}?${runs}`);
  const code = process.exitCode ?? 0;
  tidy();
  for (const stream of [process.stdout, process.stderr]) stream.write(`\0${code}\0`);
}

function prepare({ script, args, env, input }: Order): void {
  process.argv = [process.execPath, script, ...args];
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  const stdin = new PassThrough();
  stdin.end(input);
  Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
}

function tidy(): void {
  process.exitCode = undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
  process.stdout.removeAllListeners('error');
}
