/** A Firefox as a distribution or Mozilla ships it, which speaks WebDriver BiDi by itself: no geckodriver. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, connect } from './bidi.ts';
import { type Browser, keyPresses, mousePress, type Profile, type Tab } from './browser.ts';
import { start } from './process.ts';

/** What Firefox would otherwise ask the net for; it leaves out most of it by itself when it is driven. */
const silent = ['network.captive-portal-service.enabled', 'network.connectivity-service.enabled', 'app.update.auto'];

type Evaluated =
  | { type: 'success'; result: { value: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

export async function openFirefox(executablePath: string): Promise<Browser> {
  const home = await mkdtemp(join(tmpdir(), 'gatehouse-firefox-'));
  await writeFile(join(home, 'user.js'), silent.map((name) => `user_pref("${name}", false);\n`).join(''));
  const firefox = await start({
    command: executablePath,
    args: ['--headless', '--no-remote', '--profile', home, '--remote-debugging-port', '0'],
    // It wants a home that it may write to.
    env: { HOME: home },
    ready: /WebDriver BiDi listening on (ws:\S+)/,
  });
  const connection = await connect(`${firefox.said}/session`);
  const { capabilities } = await connection.ask<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    newProfile: () => newProfile(connection),
    async close() {
      connection.close();
      await firefox.stop();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function newProfile(connection: Connection): Promise<Profile> {
  const { userContext } = await connection.ask<{ userContext: string }>('browser.createUserContext');
  return {
    async newTab() {
      const tab = await connection.ask<{ context: string }>('browsingContext.create', { type: 'tab', userContext });
      return tabOf(connection, tab.context);
    },
    async close() {
      await connection.ask('browser.removeUserContext', { userContext });
    },
  };
}

function tabOf(connection: Connection, context: string): Tab {
  const tell = async (method: string, params: object) => {
    await connection.ask(method, { context, ...params });
  };
  return {
    open: (url) => tell('browsingContext.navigate', { url, wait: 'none' }),
    reload: () => tell('browsingContext.reload', { wait: 'none' }),
    back: () => tell('browsingContext.traverseHistory', { delta: -1 }),
    click: (point) => tell('input.performActions', { actions: mousePress(point) }),
    type: (keys) => tell('input.performActions', { actions: keyPresses(keys) }),
    async evaluate(expression) {
      const params = { expression, target: { context }, awaitPromise: false };
      const evaluated = await connection.ask<Evaluated>('script.evaluate', params);
      if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
      return evaluated.result.value;
    },
  };
}
