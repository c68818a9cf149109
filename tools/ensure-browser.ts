/**
 * Finds a Chromium for the tests: Playwright's own, else one that is on the machine already; else installs Playwright's,
 * else the distribution's package (as root on Debian and its kin); else says what to do.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

export type Browser = {
  executablePath: string;
  /** Flags that keep Chromium from talking to anybody but the page's own servers. */
  args: string[];
};

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/**
 * @param whole The one with a window, which alone keeps pages for the way back; else the shell, which is quicker.
 * @throws {Error} that says how to install a Chromium by hand.
 */
export function ensureBrowser({ whole = false } = {}): Browser {
  const executablePath = installed(whole) ?? install(whole);
  const isRoot = process.getuid?.() === 0;
  return { executablePath, args: isRoot ? ['--no-sandbox', ...quiet] : quiet };
}

/** `executablePath` is the whole Chromium's, which Playwright installs together with the shell. */
function installed(whole: boolean): string | undefined {
  const own = chromium.executablePath();
  return existsSync(own) ? own : onThisMachine(whole);
}

function onThisMachine(whole: boolean): string | undefined {
  const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  // The shell has no window to draw, which makes the tests half again as fast.
  const names = whole ? browsers : ['chromium-headless-shell', ...browsers];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const apps = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...apps];
  return candidates.find(isExecutable);
}

function install(whole: boolean): string {
  console.log('No Chromium found: installing one …');
  run('npx', ['playwright', 'install', 'chromium']);
  const own = installed(whole);
  if (own) return own;
  if (process.getuid?.() === 0 && run('apt-get', ['update'])) {
    // Older releases of Debian have the whole browser only.
    (!whole && run('apt-get', ['install', '-y', 'chromium-headless-shell'])) ||
      run('apt-get', ['install', '-y', 'chromium']);
  }
  const packaged = onThisMachine(whole);
  if (packaged) return packaged;
  throw new Error(
    'No Chromium, and none could be installed. Install one (`npx playwright install --with-deps chromium`, or your ' +
      "system's package `chromium`) and run the command again.",
  );
}

function run(command: string, args: string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
