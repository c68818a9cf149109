/** Signing in, staying signed in and signing out with amazon-cognito-identity-js, untouched. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { CognitoUserSession } from 'amazon-cognito-identity-js';
import { authenticate, called, newBrowser, newUser, newUserPool, signIn } from './acij.ts';
import { openPool, refusal } from './scene.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const users = [{ email: ada, password, attributes: { name: 'Ada', 'custom:telnum': '123' } }];
const HOUR = 3_600_000;

function openAdasPool(t: TestContext) {
  return openPool(t, { users });
}

test('Somebody signs in by SRP, and the ID token says who they are', async (t) => {
  const scene = await openAdasPool(t);
  const session = await signIn(newUser(scene, ada), password);
  const { email, email_verified, name, aud, token_use, sub, ...more } = session.getIdToken().payload;
  assert.deepEqual(
    { email, email_verified, name, aud, token_use, telnum: more['custom:telnum'] },
    { email: ada, email_verified: true, name: 'Ada', aud: scene.ClientId, token_use: 'id', telnum: '123' },
  );
  assert.equal(more['cognito:username'], sub);
});

test('A wrong password and an unknown person get the same answer, again and again', async (t) => {
  const scene = await openAdasPool(t);
  const wrong = refusal('NotAuthorized', 'Incorrect username or password.');
  for (const name of [ada, 'nobody@lovelace.example', 'nobody@lovelace.example']) {
    await assert.rejects(signIn(newUser(scene, name), 'Wrong-1843'), wrong);
  }
});

test('Where nothing is hidden an unknown person is told so', async (t) => {
  const scene = await openPool(t, { users, client: { PreventUserExistenceErrors: 'LEGACY' } });
  await assert.rejects(
    signIn(newUser(scene, 'nobody@lovelace.example'), password),
    refusal('UserNotFound', 'User does not exist.'),
  );
});

test('A session that has expired is refreshed, and keeps its refresh token and its sign-in time', async (t) => {
  const scene = await openAdasPool(t);
  const browser = newBrowser();
  const before = await signIn(newUser(scene, ada, browser), password);
  scene.emulator.clock.advance(2 * HOUR);
  const after = await refresh(scene, browser, before);
  assert.notEqual(after.getAccessToken().getJwtToken(), before.getAccessToken().getJwtToken());
  assert.equal(after.getRefreshToken().getToken(), before.getRefreshToken().getToken());
  const [then, now] = [before, after].map((session) => session.getIdToken().payload);
  assert.equal(now?.auth_time, then?.auth_time);
  assert.equal(now?.origin_jti, then?.origin_jti);
  // A second may turn in between.
  assert.ok([0, 1].includes(now?.iat - then?.iat - 2 * 3600));
});

test('Signing out revokes the refresh token; signing out everywhere revokes the tokens of other browsers too', async (t) => {
  const scene = await openAdasPool(t);
  const [laptop, phone] = [newUser(scene, ada), newUser(scene, ada)];
  const session = await signIn(laptop, password);
  const otherSession = await signIn(phone, password);
  const AccessToken = session.getAccessToken().getJwtToken();
  await called((callback) => laptop.signOut(() => callback()));
  const revoked = refusal('NotAuthorized', 'Access Token has been revoked');
  await assert.rejects(scene.cognito.getUser({ AccessToken }), revoked);
  await scene.cognito.getUser({ AccessToken: otherSession.getAccessToken().getJwtToken() });
  const tablet = newUser(scene, ada);
  await signIn(tablet, password);
  await new Promise((resolve, reject) => tablet.globalSignOut({ onSuccess: resolve, onFailure: reject }));
  await assert.rejects(scene.cognito.getUser({ AccessToken: otherSession.getAccessToken().getJwtToken() }), revoked);
});

test('Under SRP the library keeps the tokens by sub, under USER_PASSWORD_AUTH by the name that was typed', async (t) => {
  const client = { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH' as const, 'ALLOW_USER_PASSWORD_AUTH' as const] };
  const scene = await openPool(t, { users, client });
  const browser = newBrowser();
  const bySrp = await signIn(newUser(scene, ada, browser), password);
  const { sub } = bySrp.getIdToken().payload;
  assert.ok(browser.getItem(`CognitoIdentityServiceProvider.${scene.ClientId}.${sub}.idToken`));
  const user = newUser(scene, ada, browser);
  user.setAuthenticationFlowType('USER_PASSWORD_AUTH');
  await signIn(user, password);
  assert.ok(browser.getItem(`CognitoIdentityServiceProvider.${scene.ClientId}.${ada}.idToken`));
});

test('Somebody who has not confirmed is told so for the right password, and nothing for a wrong one', async (t) => {
  const scene = await openPool(t, { users: [{ email: ada, password, status: 'UNCONFIRMED' }] });
  await assert.rejects(signIn(newUser(scene, ada), password), refusal('UserNotConfirmed', 'User is not confirmed.'));
  const wrong = refusal('NotAuthorized', 'Incorrect username or password.');
  await assert.rejects(signIn(newUser(scene, ada), 'Wrong-1843'), wrong);
});

test('Somebody new signs up, confirms and signs in', async (t) => {
  const scene = await openPool(t);
  const grace = 'grace@hopper.example';
  await called((callback) => newUserPool(scene).signUp(grace, password, [], [], callback));
  await called((callback) => newUser(scene, grace).confirmRegistration(scene.codeFor(grace), false, callback));
  assert.equal((await authenticate(newUser(scene, grace), password)).called, 'onSuccess');
});

function refresh(
  scene: Parameters<typeof newUser>[0],
  browser: ReturnType<typeof newBrowser>,
  session: CognitoUserSession,
) {
  const user = newUserPool(scene, browser).getCurrentUser();
  return called<CognitoUserSession>((callback) => user?.refreshSession(session.getRefreshToken(), callback));
}
