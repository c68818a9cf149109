/** A port on a command line. */
import { misuse } from './command-error.ts';

/** @param source Where it was said, such as `--port`. @throws {CommandError} */
export function readPort(given: string, source = '--port'): number {
  const port = Number(given);
  if (given && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw misuse(`${source} ${given}: expected a number from 0 to 65535.`);
}
