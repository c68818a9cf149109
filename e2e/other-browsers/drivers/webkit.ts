/** WebKitGTK's small browser, by WebDriver (https://www.w3.org/TR/webdriver2/), on a display that nobody sees. */
import { createServer } from 'node:net';
import { until } from '../until.ts';
import { type Browser, keyPresses, mousePress, type Profile, type Tab } from './browser.ts';
import { start, startSilent } from './process.ts';

type Session = { sessionId: string; capabilities: { browserVersion: string } };
type Ask = <Answer>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<Answer>;

/** @param driver Of WebKitWebDriver. @param xvfb Of a display in memory. */
export async function openWebKit(driver: string, xvfb: string): Promise<Browser> {
  const display = await start({ command: xvfb, args: ['-displayfd', '1', '-nolisten', 'tcp'], ready: /^(\d+)\n/m });
  const port = await freePort();
  const webKit = startSilent(driver, [`--port=${port}`], { DISPLAY: `:${display.said}` });
  const ask = asker(`http://127.0.0.1:${port}`);
  await until('WebKitWebDriver', () => ask<object>('GET', '/status'));
  const first = await newSession(ask);
  await ask('DELETE', first.path);
  return {
    name: `WebKitGTK ${first.version}`,
    newProfile: async () => newProfile(ask, (await newSession(ask)).path),
    async close() {
      await webKit.stop();
      await display.stop();
    },
  };
}

function asker(address: string): Ask {
  return async <Answer>(method: string, path: string, body?: object) => {
    const response = await fetch(`${address}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: Answer & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
    return value;
  };
}

/** A window, and storage that ends with it. The page is waited for by whoever looks at it. */
async function newSession(ask: Ask): Promise<{ path: string; version: string }> {
  const { sessionId, capabilities } = await ask<Session>('POST', '/session', {
    capabilities: { alwaysMatch: { pageLoadStrategy: 'none' } },
  });
  return { path: `/session/${sessionId}`, version: capabilities.browserVersion };
}

async function newProfile(ask: Ask, session: string): Promise<Profile> {
  let first: string | undefined = await ask<string>('GET', `${session}/window`);
  return {
    async newTab() {
      const handle = first ?? (await ask<{ handle: string }>('POST', `${session}/window/new`, { type: 'tab' })).handle;
      first = undefined;
      return tabOf(ask, session, handle);
    },
    close: () => ask('DELETE', session),
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
