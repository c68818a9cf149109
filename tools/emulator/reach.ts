/** `--host`: where the emulator listens, and what that shows to whom. */
import { isEverywhere, ownAddresses } from '../../emulator/http/own-names.ts';
import { isLoopback } from '../../emulator/http/visitors.ts';
import { misuse } from '../command-line/command-error.ts';

/** @throws {CommandError} for what can't be an address or a name. */
export function readHost(given: string): string {
  if (/^[\w.-]+$|^(?=[^:]*:)[\da-f:.]+$/i.test(given)) return given;
  throw misuse(`--host ${given}: expected an address of this machine, such as 0.0.0.0 for all of them.`);
}

/** Under which names it is called besides those of every machine for itself. */
export function namesOf(host: string, allowed: readonly string[]): string[] {
  return [...(isEverywhere(host) ? ownAddresses() : [host]), ...allowed];
}

/** Nothing to tell while only this machine reaches it. */
export function tellReach(host: string, url: string, names: string[]): void {
  if (isLoopback(host) || host === '::1') return;
  const { port, protocol } = new URL(url);
  const places = isEverywhere(host)
    ? [...ownAddresses(), ...names].map((name) => `${protocol}//${name}:${port}`)
    : [url];
  console.log(`Network    ${places.join(' ') || url}`);
  console.log(
    '           Whoever reaches it there can read every account, mail and code, sign tokens, and change everything.',
  );
  console.log('           Keep real people and their passwords out of it, and other networks away from it.');
  if (isEverywhere(host) && names.length === 0) {
    console.log('           By a name it answers once that is let in: --allow-host NAME');
  }
}
