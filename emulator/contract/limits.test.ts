/** What somebody may do only so often: ask for codes, try codes, guess passwords, send mail. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessTokenOf, openPool, passwordClient, refusal } from './scene.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const users = [{ email: ada, password }];
const hour = 3_600_000;
const limit = refusal('LimitExceeded', 'Attempt limit exceeded, please try after some time.');

async function repeat(times: number, action: () => Promise<unknown>): Promise<void> {
  for (let time = 0; time < times; time += 1) await action();
}

test('Codes for a forgotten password can be asked for ten times an hour, under whatever name', async (t) => {
  const { cognito, ClientId, emulator } = await openPool(t, { users });
  const forgot = (Username: string) => cognito.forgotPassword({ ClientId, Username });
  await repeat(5, () => forgot(ada));
  await repeat(5, () => forgot('ADA@lovelace.example'));
  await assert.rejects(forgot(ada), limit);
  await forgot('grace@hopper.example');
  emulator.clock.advance(hour);
  await forgot(ada);
});

test('Strangers meet the same limit as everybody', async (t) => {
  const { cognito, ClientId } = await openPool(t);
  const forgot = () => cognito.forgotPassword({ ClientId, Username: 'nobody@nowhere.example' });
  await repeat(10, forgot);
  await assert.rejects(forgot(), limit);
});

test('A code for a forgotten password can be tried ten times an hour', async (t) => {
  const { cognito, ClientId, codeFor } = await openPool(t, { users });
  await cognito.forgotPassword({ ClientId, Username: ada });
  const wrong = codeFor(ada) === '000000' ? '000001' : '000000';
  const confirm = (ConfirmationCode: string) =>
    cognito.confirmForgotPassword({ ClientId, Username: ada, ConfirmationCode, Password: 'Engine-1844' });
  const mismatch = refusal('CodeMismatch', 'Invalid verification code provided, please try again.');
  await repeat(10, () => assert.rejects(confirm(wrong), mismatch));
  await assert.rejects(confirm(codeFor(ada)), limit);
});

test('A sign-up can be confirmed with the right code at the fifteenth try, and no later', async (t) => {
  const { cognito, ClientId, codeFor, emulator } = await openPool(t);
  await cognito.signUp({ ClientId, Username: ada, Password: password });
  const wrong = codeFor(ada) === '000000' ? '000001' : '000000';
  const confirm = (ConfirmationCode: string) => cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode });
  await repeat(15, () => assert.rejects(confirm(wrong), { name: 'CodeMismatchException' }));
  await assert.rejects(confirm(codeFor(ada)), limit);
  emulator.clock.advance(hour);
  await repeat(14, () => assert.rejects(confirm(wrong), { name: 'CodeMismatchException' }));
  await confirm(codeFor(ada));
});

test('A confirmation code can be sent again five times an hour', async (t) => {
  const { cognito, ClientId, emulator } = await openPool(t);
  await cognito.signUp({ ClientId, Username: ada, Password: password });
  const resend = () => cognito.resendConfirmationCode({ ClientId, Username: ada });
  await repeat(5, resend);
  await assert.rejects(resend(), limit);
  assert.equal(emulator.inbox.all().length, 6);
  emulator.clock.advance(hour);
  await resend();
});

test('A password can be changed five times an hour, mistakes counted', async (t) => {
  const scene = await openPool(t, { users, client: passwordClient });
  const AccessToken = await accessTokenOf(scene, ada, password);
  const change = (PreviousPassword: string, ProposedPassword: string) =>
    scene.cognito.changePassword({ AccessToken, PreviousPassword, ProposedPassword });
  await repeat(4, () => assert.rejects(change('Engine-0000', 'Engine-1844'), { name: 'NotAuthorizedException' }));
  await change(password, 'Engine-1844');
  await assert.rejects(change('Engine-1844', 'Engine-1845'), limit);
});

test('The fifth wrong password locks for a second, each further one for twice as long', async (t) => {
  const scene = await openPool(t, { users, client: passwordClient });
  const { clock } = scene.emulator;
  const wrong = () =>
    assert.rejects(
      accessTokenOf(scene, ada, 'Engine-0000'),
      refusal('NotAuthorized', 'Incorrect username or password.'),
    );
  const locked = () =>
    assert.rejects(accessTokenOf(scene, ada, password), refusal('NotAuthorized', 'Password attempts exceeded'));
  await repeat(5, wrong);
  for (const seconds of [1, 2, 4, 8]) {
    clock.advance(seconds * 1000 - 500);
    await locked();
    clock.advance(500);
    await wrong();
  }
  await locked();
  clock.advance(16_000);
  await accessTokenOf(scene, ada, password);
  await repeat(4, wrong);
  await accessTokenOf(scene, ada, password);
});

test('A lock lasts fifteen minutes at most, and fifteen quiet minutes clear the count', async (t) => {
  const scene = await openPool(t, { users, client: passwordClient });
  const { clock } = scene.emulator;
  const wrong = () => assert.rejects(accessTokenOf(scene, ada, 'Engine-0000'), { message: /^Incorrect/ });
  const user = () => Object.values(scene.emulator.world.state.pools[scene.UserPoolId]?.users ?? {})[0];
  await repeat(4, wrong);
  clock.advance(15 * 60_000);
  await repeat(5, wrong);
  for (const _ of Array(10)) {
    clock.advance((user()?.lockout.lockedUntil ?? 0) - clock.now());
    await wrong();
  }
  const wait = (user()?.lockout.lockedUntil ?? 0) - clock.now();
  assert.ok(wait > 14 * 60_000 && wait <= 15 * 60_000, `${wait} ms`);
});

test('Without limits nobody is locked out, and codes and mails are not counted', async (t) => {
  const settings = { EmailConfiguration: undefined };
  const scene = await openPool(t, { users, client: passwordClient, settings }, { choices: { isUnlimited: true } });
  const { cognito, ClientId, emulator } = scene;
  await repeat(60, () => cognito.forgotPassword({ ClientId, Username: ada }));
  assert.equal(emulator.inbox.all().length, 60);
  await repeat(12, () => assert.rejects(accessTokenOf(scene, ada, 'Engine-0000'), { message: /^Incorrect/ }));
  await accessTokenOf(scene, ada, password);
});

test('A pool with the built-in sender sends fifty mails a day', async (t) => {
  const settings = { EmailConfiguration: undefined };
  const { cognito, UserPoolId, emulator } = await openPool(t, { settings });
  let number = 0;
  const invite = () => {
    number += 1;
    return cognito.adminCreateUser({ UserPoolId, Username: `person${number}@crowd.example` });
  };
  await repeat(50, invite);
  const text =
    'Exceeded daily email limit for the operation or the account. If a higher limit is required, please configure your ' +
    'user pool to use your own Amazon SES configuration for sending email. (The Gatehouse emulator, for tests: --no-limits; ' +
    'EmailConfiguration { EmailSendingAccount: DEVELOPER } in the pool; or a day on by POST /_emulator/clock.)';
  await assert.rejects(invite(), refusal('LimitExceeded', text));
  emulator.clock.advance(24 * hour);
  await invite();
});
