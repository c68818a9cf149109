/**
 * Finds Firefox or WebKit, or says what it would install, asks, and installs it: Playwright's own, else the distribution's
 * packages (as root on Debian and its kin). A browser that stays away is an error, never a reason to leave its tests out.
 */
import { ask } from '../command-line/ask.ts';
import { CommandError } from '../command-line/command-error.ts';
import { type BrowserName, findOtherBrowser, type Place } from './find-other-browser.ts';
import { install } from './programs.ts';

const packages = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };

export const inWords = { firefox: 'Firefox', webkit: 'WebKit' };

/**
 * @param isAgreed Whether to install what is missing unasked.
 * @throws {CommandError} that says how to install it by hand.
 */
export async function ensureOtherBrowser(name: BrowserName, isAgreed: boolean): Promise<Place> {
  const found = findOtherBrowser(name);
  if (found) return found;
  if (!isAgreed && !(await agrees(name))) throw missing(name, 'is missing');
  install('npx', ['playwright', 'install', name], console.log);
  if (!findOtherBrowser(name) && isRoot() && install('apt-get', ['update'], console.log)) {
    install('apt-get', ['install', '-y', '--no-install-recommends', ...packages[name]], console.log);
  }
  const installed = findOtherBrowser(name);
  if (!installed) throw missing(name, 'is missing, and could not be installed');
  return installed;
}

async function agrees(name: BrowserName): Promise<boolean> {
  const ways = [`Playwright's own (npx playwright install ${name})`];
  if (isRoot()) ways.push(`where that can't be had, apt-get install ${packages[name].join(' ')}`);
  const answer = await ask(`${inWords[name]} is missing. To be installed: ${ways.join('; ')}. Go on? (yes/no)`);
  return /^y(es)?$/i.test(answer ?? '');
}

function missing(name: BrowserName, what: string): CommandError {
  return new CommandError(
    'NoBrowser',
    `${inWords[name]} ${what}, so its tests did not run. Install it (\`npx playwright install --with-deps ${name}\`, or on ` +
      `Debian \`apt-get install ${packages[name].join(' ')}\`) and run the command again; --yes installs it unasked.`,
  );
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
