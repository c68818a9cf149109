/** Where Firefox and WebKit are: Playwright's own, else what the machine has. */
import { existsSync } from 'node:fs';
import { firefox, webkit } from 'playwright';
import { findProgram, isExecutable } from './programs.ts';

export type BrowserName = 'firefox' | 'webkit';

/** How to drive one. */
export type Place =
  | { protocol: 'playwright'; name: BrowserName }
  | { protocol: 'bidi'; executablePath: string }
  /** `xvfb` is a display that exists in memory only: WebKitGTK's small browser has no other way to stay unseen. */
  | { protocol: 'webdriver'; driver: string; xvfb: string };

const apps = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** @returns nothing for one that is not there, or only in part. */
export function findOtherBrowser(name: BrowserName): Place | undefined {
  const own = { firefox, webkit }[name].executablePath();
  if (existsSync(own)) return { protocol: 'playwright', name };
  return name === 'firefox' ? packagedFirefox() : packagedWebKit();
}

function packagedFirefox(): Place | undefined {
  const executablePath = findProgram(['firefox-esr', 'firefox']) ?? apps.find(isExecutable);
  return executablePath === undefined ? undefined : { protocol: 'bidi', executablePath };
}

function packagedWebKit(): Place | undefined {
  const [driver, xvfb] = [findProgram(['WebKitWebDriver']), findProgram(['Xvfb'])];
  return driver && xvfb ? { protocol: 'webdriver', driver, xvfb } : undefined;
}
