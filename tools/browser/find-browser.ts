/** Finds a Chromium for the tests, and how to start it: Playwright's own, else one that is on the machine already. */
import { chromium } from 'playwright';
import { findProgram, isExecutable } from './programs.ts';

export type Browser = {
  executablePath: string;
  /** Flags that keep Chromium from talking to anybody but the page's own servers. */
  args: string[];
};

/** Where it is looked for. */
export type Places = {
  /** Folders of programs, as in the environment. */
  path: string;
  /** Playwright's own: the whole Chromium, which is installed together with the shell. */
  own: string;
  /** Programs outside of those folders. */
  apps: string[];
};

const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const here = (): Places => ({
  path: process.env.PATH ?? '',
  own: chromium.executablePath(),
  apps: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
});

/**
 * @param whole The one with a window, which alone keeps pages for the way back; else the shell, which is quicker.
 * @throws {Error} that says how to get one, which no test does by itself.
 */
export function launchOptions({ whole = false } = {}): Browser {
  const executablePath = findBrowser(whole);
  if (!executablePath) throw new Error(`No Chromium. \`npm test\` installs one, or you do: ${byHand}`);
  const isRoot = process.getuid?.() === 0;
  return { executablePath, args: isRoot ? ['--no-sandbox', ...quiet] : quiet };
}

/** For a person who would rather do it. */
export const byHand = '`npx playwright install --with-deps chromium`, or your system’s package `chromium`.';

/** @returns its path, if there is one. */
export function findBrowser(whole: boolean, { path, own, apps }: Places = here()): string | undefined {
  // The shell has no window to draw, which makes the tests half again as fast.
  const names = whole ? browsers : ['chromium-headless-shell', ...browsers];
  return [own].find(isExecutable) ?? findProgram(names, path) ?? apps.find(isExecutable);
}
