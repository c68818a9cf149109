/** From an account to none: what everybody does sooner or later. */
import assert from 'node:assert/strict';
import { ada } from '../people.ts';
import { words } from '../words.ts';
import { enter } from './drivers/browser.ts';
import type { Stage } from './stage.ts';
import type { Visitor } from './visitor.ts';

const newPassword = 'Difference-1822';

export async function signIn(visitor: Visitor, { email, password } = ada): Promise<void> {
  await visitor.isAt('Sign in');
  await visitor.fill({ 'Email address': email, Password: password });
  await visitor.press('Sign in');
}

/** As far as the question for the code. */
export async function signUp(visitor: Visitor): Promise<void> {
  await visitor.open('/register.html');
  await visitor.isAt('Create an account');
  await visitor.fill({
    Name: 'Ada',
    'Email address': ada.email,
    Password: ada.password,
    'Type it again': ada.password,
  });
  await visitor.press('Create account');
  await visitor.isAsked('Check your messages');
}

export function mainPath({ journey }: Stage): void {
  journey('Ada signs up, changes her profile, signs out and in by SRP, and is there after a reload', async (scene) => {
    const visitor = await scene.newTab();
    await signUp(visitor);
    await visitor.fill({ Code: scene.latestMail(ada.email).code });
    await visitor.press('Confirm and sign in');
    await visitor.isAt('Hi Ada!');
    await visitor.follow('Profile');
    await visitor.isAt('Your profile');
    await visitor.fill({ Name: 'Countess' });
    await visitor.press('Save changes');
    await visitor.sees(words.profile.saved);
    await visitor.follow('Home');
    await visitor.isAt('Hi Countess!');
    await visitor.press('Sign out');
    await signIn(visitor);
    await visitor.isAt('Hi Countess!');
    await visitor.tab.reload();
    await visitor.isAt('Hi Countess!');
    await visitor.sees(`You are signed in as ${ada.email}.`);
  });

  journey(
    'a wrong password is told where it stands, and Enter signs in with the right one',
    async ({ pool, newTab }) => {
      await pool.addUser(ada);
      const visitor = await newTab();
      await visitor.open('/login.html');
      await signIn(visitor, { ...ada, password: 'Synthetic-1843' });
      await visitor.sees(words.refusals.reasons['wrong-password']);
      assert.equal(await visitor.valueOf('Email address'), ada.email);
      assert.equal(await visitor.valueOf('Password'), '');
      await visitor.fill({ Password: ada.password });
      await visitor.tab.type(enter);
      await visitor.isAt('Hi Ada!');
    },
  );

  journey(
    'Ada forgets her password, gets a code, chooses a new one, changes that, and deletes her account',
    async (scene) => {
      await scene.pool.addUser(ada);
      const visitor = await scene.newTab();
      await visitor.open('/login.html');
      await visitor.isAt('Sign in');
      await visitor.follow('Forgot your password?');
      await visitor.isAt('Reset your password');
      await visitor.fill({ 'Email address': ada.email });
      await visitor.press('Send me a code');
      await visitor.isAsked('Choose a new password');
      await visitor.fill({ Code: scene.latestMail(ada.email).code, 'New password': newPassword });
      await visitor.press('Change password');
      await visitor.sees(words.arrivals['password-changed']);
      await signIn(visitor, { ...ada, password: newPassword });
      await visitor.isAt('Hi Ada!');
      await visitor.follow('Password');
      await visitor.isAt('Change your password');
      await visitor.fill({ 'Current password': newPassword, 'New password': ada.password });
      await visitor.press('Change password');
      await visitor.sees(words.account.changedAndOut);
      await visitor.follow('Delete account');
      await visitor.isAt('Delete your account');
      await visitor.fill({ 'Email address': ada.email });
      await visitor.press('Delete my account');
      await signIn(visitor);
      await visitor.sees(words.refusals.reasons['wrong-password']);
    },
  );
}
