/** `acr_values` at managed login: how sure a sign-in there has to be, and what its tokens say of it. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import './quick-powers.ts';
import { codeFromApp } from './authenticator-app.ts';
import { ada, answerIn, claimsOf, type Managed, openManaged, password, trade } from './managed-login-scene.ts';

const totpSecret = 'GATEHOUSEGATEHOUSE';
const grace = 'grace@hopper.example';
const level = (...numbers: number[]) => ({
  acr_values: numbers.map((number) => `urn:cognito:loa:${number}`).join(' '),
});

/** Ada has a password; Grace has an authenticator app as well. */
function openLevels(t: TestContext, settings: object = {}): Promise<Managed> {
  return openManaged(t, {
    settings,
    mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } },
    users: [
      { email: ada, password },
      { email: grace, password, totpSecret },
    ],
  });
}

async function signInAs({ browser, authorizeUrl }: Managed, username: string, more: Record<string, string>) {
  return browser.submit(await browser.follow(authorizeUrl(more)), { username, password });
}

test('Tokens say the level that was asked for and reached; without the question they say none', async (t) => {
  const scene = await openLevels(t);
  const plain = (await trade(scene, answerIn(await signInAs(scene, ada, {})).code)).body;
  assert.equal(claimsOf(plain.id_token).acr, undefined);
  const asked = (await trade(scene, answerIn(await signInAs(scene, ada, level(1))).code)).body;
  const { acr, amr } = claimsOf(asked.id_token);
  assert.deepEqual([acr, amr], ['urn:cognito:loa:1', ['pwd']]);
});

test('A session that has not come to the level signs nobody in; one that has, does', async (t) => {
  const scene = await openLevels(t);
  const { browser, authorizeUrl } = scene;
  const silent = async (more: object) => answerIn(await browser.follow(authorizeUrl({ ...more, prompt: 'none' })));
  await signInAs(scene, ada, level(1));
  assert.ok((await silent(level(1))).code);
  assert.ok((await silent(level(4, 1))).code);
  assert.equal((await silent(level(4))).error, 'login_required');
  const page = await signInAs(scene, grace, level(4));
  const code = codeFromApp(scene, totpSecret);
  const { code: granted } = answerIn(await browser.submit(page, { code }));
  const { acr, amr } = claimsOf((await trade(scene, granted)).body.access_token);
  assert.deepEqual([acr, amr], ['urn:cognito:loa:4', ['pwd', 'otp', 'mfa']]);
  assert.ok((await silent(level(4))).code);
});

test('Who has the factors of no level that is asked for hears so only once the password was right', async (t) => {
  const scene = await openLevels(t);
  const page = await scene.browser.follow(scene.authorizeUrl(level(4)));
  const wrong = await scene.browser.submit(page, { username: ada, password: 'Wrong-1843' });
  assert.match(wrong.text, /Incorrect username or password\./);
  const right = await scene.browser.submit(wrong, { username: ada, password });
  assert.match(right.text, /The user has no factors for the requested levels\./);
  assert.equal(scene.browser.cookies.has('cognito'), false);
});

test('Names that are no level of the pool are skipped, and the Lite plan knows none', async (t) => {
  const scene = await openLevels(t, { AcrConfiguration: { Level1: { AcrValue: 'plain' } } });
  const named = answerIn(await signInAs(scene, ada, { acr_values: 'gold plain' })).code;
  assert.equal(claimsOf((await trade(scene, named)).body.id_token).acr, 'plain');
  assert.ok(answerIn(await signInAs(scene, ada, { acr_values: 'gold', prompt: 'login' })).code);
  const lite = await openLevels(t, { UserPoolTier: 'LITE' });
  assert.ok(answerIn(await signInAs(lite, ada, level(4))).code);
  assert.ok(answerIn(await lite.browser.follow(lite.authorizeUrl({ ...level(4), max_age: '0', prompt: 'none' }))).code);
});
