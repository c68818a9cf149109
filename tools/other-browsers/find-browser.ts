/** Where Firefox and WebKit are: Playwright's own, else what the machine has. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { firefox, webkit } from 'playwright';

export type BrowserName = 'firefox' | 'webkit';

/** How to drive one. */
export type Place =
  | { protocol: 'playwright'; name: BrowserName }
  | { protocol: 'bidi'; executablePath: string }
  /** `xvfb` is a display that exists in memory only: WebKitGTK's small browser has no other way to stay unseen. */
  | { protocol: 'webdriver'; driver: string; xvfb: string };

const apps = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** @returns nothing for one that is not there, or only in part. */
export function findBrowser(name: BrowserName): Place | undefined {
  const own = { firefox, webkit }[name].executablePath();
  if (existsSync(own)) return { protocol: 'playwright', name };
  return name === 'firefox' ? packagedFirefox() : packagedWebKit();
}

function packagedFirefox(): Place | undefined {
  const executablePath = inPath('firefox-esr') ?? inPath('firefox') ?? apps.find(isExecutable);
  return executablePath === undefined ? undefined : { protocol: 'bidi', executablePath };
}

function packagedWebKit(): Place | undefined {
  const [driver, xvfb] = [inPath('WebKitWebDriver'), inPath('Xvfb')];
  return driver && xvfb ? { protocol: 'webdriver', driver, xvfb } : undefined;
}

function inPath(command: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
