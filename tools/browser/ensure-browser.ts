/**
 * Sees to it that there is a Chromium for the tests: else installs Playwright's own, else the distribution's packages (as
 * root on Debian and its kin), for which a person is asked; else says what to do.
 */
import { ask } from '../command-line/ask.ts';
import { CommandError } from '../command-line/command-error.ts';
import { byHand, findBrowser, type Places } from './find-browser.ts';
import { install, type Say } from './programs.ts';

/** The machine that is to have it, and whoever sits before it. */
export type Machine = {
  places?: Places;
  isRoot: boolean;
  /** Whether the packages may be installed unasked. */
  isAgreed: boolean;
  ask(question: string): Promise<string | undefined>;
  say: Say;
};

/**
 * Somebody who sits at a terminal is asked, unless CI or `--yes` says so; where no terminal is, nobody could answer, and
 * `npm ci && npm test` has to work on a fresh machine: there it is installed, and said.
 */
export function thisMachine(args: string[]): Machine {
  return {
    isRoot: process.getuid?.() === 0,
    isAgreed: args.includes('--yes') || Boolean(process.env.CI) || !process.stdin.isTTY,
    ask,
    say: (text) => console.log(text),
  };
}

/** @throws {CommandError} that says how to install a Chromium by hand. */
export async function ensureBrowser(machine: Machine): Promise<void> {
  if (isThere(machine)) return;
  machine.say('No Chromium found: installing Playwright’s own …');
  run(machine, 'npx', ['playwright', 'install', 'chromium']);
  if (isThere(machine)) return;
  if (machine.isRoot && (await mayInstall(machine))) installPackages(machine);
  if (!isThere(machine)) throw missing();
}

const packages = ['chromium-headless-shell', 'chromium'];

async function mayInstall({ isAgreed, ask: askPerson }: Machine): Promise<boolean> {
  if (isAgreed) return true;
  const question = `It could not be had. Install the system’s packages instead (apt-get install ${packages.join(' ')})? [y/N]`;
  return /^y(?:es)?$/i.test((await askPerson(question)) ?? '');
}

function installPackages(machine: Machine): void {
  if (!run(machine, 'apt-get', ['update'])) return;
  // One by one: older releases of Debian have the whole browser only.
  for (const name of packages) run(machine, 'apt-get', ['install', '-y', name]);
}

function isThere({ places }: Machine): boolean {
  return [true, false].every((whole) => findBrowser(whole, places));
}

function missing(): CommandError {
  return new CommandError('NoBrowser', `No Chromium, and none was installed. Install one: ${byHand}`);
}

function run({ places, say }: Machine, command: string, args: string[]): boolean {
  return install(command, args, say, places?.path);
}
