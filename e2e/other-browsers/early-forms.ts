/** Forms that are sent before their script has come: nothing leaves the browser, and nothing typed is lost. */
import assert from 'node:assert/strict';
import { ada } from '../people.ts';
import { enter } from './drivers/browser.ts';
import type { Scene, Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

/** As a password manager does, without a button. Firefox throws where others do nothing. */
function sendEveryForm(): void {
  for (const form of document.forms) {
    for (const send of [HTMLFormElement.prototype.submit, HTMLFormElement.prototype.requestSubmit]) {
      try {
        send.call(form);
      } catch {}
    }
  }
}

function askForMarker(): void {
  document.createElement('img').src = '/icon.svg?marker';
}

/** What the site has been asked for meanwhile, but for scripts. */
async function requestsDuring(scene: Scene, visitor: Visitor, act: () => Promise<void>): Promise<string[]> {
  const before = scene.site.requests.length;
  await act();
  // By the time it has come, so has whatever was sent before it.
  await visitor.inPage(askForMarker);
  const since = () => scene.site.requests.slice(before);
  await visitor.until('the marker', async () => since().includes('GET /icon.svg?marker'));
  return since().filter((request) => !/\.js$|\?marker$/.test(request));
}

export function earlyForms({ journey }: Stage): void {
  journey(
    'Ada presses Enter and the button before the script of login has come: she signs in with what she typed',
    async (scene) => {
      await scene.pool.addUser(ada);
      const visitor = await scene.newTab();
      const release = scene.site.hold(/\/login-\w+\.js$/);
      await visitor.open('/login.html');
      await visitor.fill({ 'Email address': ada.email, Password: ada.password });
      const sent = await requestsDuring(scene, visitor, async () => {
        await visitor.tab.type(enter);
        await visitor.press('Sign in');
        await visitor.inPage(sendEveryForm);
      });
      assert.deepEqual(sent, []);
      await visitor.hasTyped('Password', ada.password);
      release();
      await visitor.isAt('Sign in');
      assert.equal(await visitor.valueOf('Email address'), ada.email);
      assert.equal(await visitor.valueOf('Password'), ada.password);
      await visitor.press('Sign in');
      await visitor.isAt('Hi Ada!');
    },
  );

  for (const name of ['register', 'forgot-password', 'login']) {
    journey(`no form of ${name}.html sends anything whose scripts are lost`, async (scene) => {
      const visitor = await scene.newTab();
      scene.site.lose(/\.js$/);
      await visitor.open(`/${name}.html`);
      await visitor.fill({ 'Email address': ada.email });
      const sent = await requestsDuring(scene, visitor, async () => {
        await visitor.tab.type(enter);
        await visitor.inPage(sendEveryForm);
      });
      assert.deepEqual(sent, []);
      await visitor.hasTyped('Email address', ada.email);
    });
  }
}
