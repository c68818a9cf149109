/** WebKitGTK's small browser, by WebDriver (https://www.w3.org/TR/webdriver2/), on a display that nobody sees. */
import { createServer } from 'node:net';
import { until } from '../until.ts';
import { type Browser, Crash, keyPresses, mousePress, type Profile, type Tab } from './browser.ts';
import { start, startSilent } from './process.ts';

type Session = { sessionId: string; capabilities: { browserVersion: string } };
type Ask = <Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Answer>;

/** A driver has one session only, and is of no use after a crash: everybody gets one of their own. */
type Desk = { ask: Ask; session: string; version: string; close(): Promise<void> };

/** How long the driver may be silent, in milliseconds. After some crashes it is for ever. */
const patience = 45_000;

/**
 * WebKitGTK 2.50 aborts when it sweeps away what its own driver has left in a page. Nobody stays long enough to need the
 * room.
 */
const steady = { JSC_useGC: '0' };

/** @param driver The path of WebKitWebDriver. @param xvfb The path of a display in memory. */
export async function openWebKit(driver: string, xvfb: string): Promise<Browser> {
  const { version, close } = await openDesk(driver, xvfb);
  await close();
  return {
    name: `WebKitGTK ${version}`,
    newProfile: async () => newProfile(await openDesk(driver, xvfb)),
    close: async () => {},
  };
}

async function openDesk(driver: string, xvfb: string): Promise<Desk> {
  const display = await start({ command: xvfb, args: ['-displayfd', '1', '-nolisten', 'tcp'], ready: /^(\d+)\n/m });
  const port = await freePort();
  const webKit = startSilent(driver, [`--port=${port}`], { ...steady, DISPLAY: `:${display.said}` });
  const ask = asker(`http://127.0.0.1:${port}`);
  await until('WebKitWebDriver', () => ask<object>('GET', '/status'));
  const { sessionId, capabilities } = await ask<Session>('POST', '/session', {
    // The page is waited for by whoever looks at it.
    capabilities: { alwaysMatch: { pageLoadStrategy: 'none' } },
  });
  const session = `/session/${sessionId}`;
  return {
    ask,
    session,
    version: capabilities.browserVersion,
    async close() {
      await ask('DELETE', session).catch(() => {});
      await webKit.stop();
      // Whatever a crash has left of the browser ends with its display.
      await display.stop();
    },
  };
}

function asker(address: string): Ask {
  return async <Answer>(method: string, path: string, body?: object) => {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(`${address}${path}`, {
      method,
      signal,
      ...(body && { body: JSON.stringify(body) }),
    }).catch((error) => {
      throw signal.aborted ? new Crash(`${method} ${path}: no answer`, { cause: error }) : error;
    });
    const { value } = (await response.json()) as { value: (Answer & { error?: string; message?: string }) | null };
    // What it says of a session whose page has just crashed, and ever after.
    const isLost = value?.error === 'invalid session id' || (value?.error === 'unknown error' && !value.message);
    if (isLost) throw new Crash(`${method} ${path}: ${value.message || value.error}`);
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error} ${value?.message}`);
    return value as Answer;
  };
}

async function newProfile({ ask, session, close }: Desk): Promise<Profile> {
  let first: string | undefined = await ask<string>('GET', `${session}/window`);
  return {
    // A window of its own: the mouse does not reach a tab that lies behind another one.
    async newTab() {
      const handle =
        first ?? (await ask<{ handle: string }>('POST', `${session}/window/new`, { type: 'window' })).handle;
      first = undefined;
      return tabOf(ask, session, handle);
    },
    close,
  };
}

/** WebDriver speaks to one tab at a time. */
function tabOf(ask: Ask, session: string, handle: string): Tab {
  const tell = async <Answer>(what: string, body: object = {}) => {
    await ask('POST', `${session}/window`, { handle });
    return ask<Answer>('POST', `${session}/${what}`, body);
  };
  return {
    open: (url) => tell('url', { url }),
    reload: () => tell('refresh'),
    back: () => tell('back'),
    click: (point) => tell('actions', { actions: mousePress(point) }),
    type: (keys) => tell('actions', { actions: keyPresses(keys) }),
    evaluate: (expression) => tell('execute/sync', { script: `return ${expression}`, args: [] }),
  };
}

/** The driver does not tell which one it has taken. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
