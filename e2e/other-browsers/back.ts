/** Back: a page is its person's, or it shows nothing. */
import { ada, grace } from '../people.ts';
import { signIn } from './main-path.ts';
import type { Scene, Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

/** Ada has seen her profile, and signs out on another page. */
async function signOutAfterProfile({ pool, newTab }: Scene): Promise<Visitor> {
  await pool.addUser(ada);
  const visitor = await newTab();
  await visitor.open('/profile.html');
  await signIn(visitor);
  await visitor.isAt('Your profile');
  await visitor.hasTyped('Email address', ada.email);
  await visitor.follow('Home');
  await visitor.isAt('Hi Ada!');
  await visitor.press('Sign out');
  await visitor.isAt('Sign in');
  return visitor;
}

export function back({ journey }: Stage): void {
  // A host should say `no-store`, for which Firefox keeps no page; a page that has asked the demonstration API is not kept either.
  for (const play of [{}, { mayStore: true, config: { apiUrl: undefined } }]) {
    const host = play.mayStore ? 'a host that lets pages be stored' : 'a careful host';

    journey(
      `on ${host}, Back after a sign-out shows nothing of Ada and leads to login`,
      async (scene) => {
        const visitor = await signOutAfterProfile(scene);
        await visitor.tab.back();
        await visitor.leadsBackTo('/profile.html');
        await visitor.isAt('Sign in');
        await visitor.doesNotSee('Your profile');
      },
      play,
    );

    journey(
      `on ${host}, what was Ada’s page is Grace’s when Grace presses Back`,
      async (scene) => {
        await scene.pool.addUser(grace);
        const visitor = await signOutAfterProfile(scene);
        await signIn(visitor, grace);
        await visitor.isAt('Hi Grace!');
        await visitor.tab.back();
        await visitor.isAt('Your profile');
        await visitor.hasTyped('Email address', grace.email);
      },
      play,
    );
  }
}
