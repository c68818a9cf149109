/** Ways into the site that lead on: the mail's link, a page for people who are signed in, another tab. */
import assert from 'node:assert/strict';
import { withResponse } from '../../emulator/contract/with-response.ts';
import type { Triggers } from '../../emulator/triggers/triggers.ts';
import { ada } from '../people.ts';
import { words } from '../words.ts';
import { signIn, signUp } from './main-path.ts';
import { glance } from './page-side.ts';
import type { Scene, Stage } from './stage.ts';

const linkToSite: Triggers = {
  customMessage: (event) => {
    const query = `user=${encodeURIComponent(event.userName)}&code=${event.request.codeParameter}`;
    return withResponse(event, { emailMessage: `Open http://site.example/confirm.html?${query}` });
  },
};

export function links({ journey }: Stage): void {
  journey(
    'the link in the mail, opened in another tab, lets the waiting page go on by itself',
    async (scene) => {
      const waiting = await scene.newTab();
      await signUp(waiting);
      const other = await scene.newTab();
      await other.open(scene.latestMail(ada.email).link.replace('http://site.example', ''));
      await other.isAt('Sign in');
      await other.sees(words.arrivals.confirmed);
      await waiting.isAt('Hi Ada!');
    },
    { pool: { triggers: linkToSite } },
  );

  journey('a stranger at a protected page is sent to login, and comes back to it signed in', async (scene) => {
    await scene.pool.addUser(ada);
    const visitor = await scene.newTab();
    await visitor.open('/profile.html?from=mail#name');
    await signIn(visitor);
    await visitor.isAt('Your profile');
    assert.match((await visitor.inPage(glance)).address, /\/profile\.html\?from=mail#name$/);
  });

  journey('tokens in sessionStorage are one tab’s: another one is a stranger’s', async (scene) => {
    const { first, second } = await twoTabs(scene);
    await second.isAt('Sign in');
    await first.tab.reload();
    await first.isAt('Hi Ada!');
  });

  for (const storage of ['local', { kind: 'cookies', secure: false }] as const) {
    const where = storage === 'local' ? 'localStorage' : 'cookies';
    journey(
      `with tokens in ${where} another tab is signed in too, and signed out with the first`,
      async (scene) => {
        const { first, second } = await twoTabs(scene);
        await second.isAt('Hi Ada!');
        await second.press('Sign out');
        await second.isAt('Sign in');
        await first.isAt('Sign in');
        await first.doesNotSee(ada.email);
      },
      { config: { storage } },
    );
  }
}

/** Signs Ada in in one tab, and opens the protected page in another. */
async function twoTabs(scene: Scene) {
  await scene.pool.addUser(ada);
  const first = await scene.newTab();
  await first.open('/login.html');
  await signIn(first);
  await first.isAt('Hi Ada!');
  const second = await scene.newTab();
  await second.open('/index.html');
  return { first, second };
}
