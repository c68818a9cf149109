/** Sessions: good for one person, client and step, until they expire, and for one right answer. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider';
import { codeFromApp } from './authenticator-app.ts';
import { openPool, passwordClient, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const grace = 'grace@hopper.example';
const password = 'Engine-1843';
const phones: Record<string, string> = { [ada]: '+15550100', [grace]: '+15550101' };
const MINUTE = 60_000;
const invalid = (reason = '') => refusal('NotAuthorized', `Invalid session for the user${reason}.`);

function openSmsPool(t: TestContext, client: object = {}) {
  const users = [ada, grace].map((email) => {
    return { email, password, phone: phones[email] ?? '', factors: ['SMS_MFA' as const] };
  });
  const mfa = { MfaConfiguration: 'OPTIONAL' as const, SmsMfaConfiguration: {}, EmailMfaConfiguration: {} };
  return openPool(t, { users, mfa, client: { ...passwordClient, ...client } });
}

async function sessionOf({ cognito, ClientId }: Scene, USERNAME = ada): Promise<string> {
  const AuthParameters = { USERNAME, PASSWORD: password };
  const { Session = '' } = await cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  return Session;
}

function answer(
  { cognito, ClientId }: Scene,
  Session: string,
  answers: Record<string, string>,
  step: ChallengeNameType = 'SMS_MFA',
) {
  return cognito.respondToAuthChallenge({ ClientId, Session, ChallengeName: step, ChallengeResponses: answers });
}

function codeOf(scene: Scene, name = ada): string {
  return scene.codeFor(phones[name] ?? '');
}

test('A right answer spends the session, a wrong one does not', async (t) => {
  const scene = await openSmsPool(t);
  const Session = await sessionOf(scene);
  const wrong = refusal('CodeMismatch', 'Invalid code or auth state for the user.');
  const right = { USERNAME: ada, SMS_MFA_CODE: codeOf(scene) };
  const almost = right.SMS_MFA_CODE === '000000' ? '000001' : '000000';
  await assert.rejects(answer(scene, Session, { ...right, SMS_MFA_CODE: almost }), wrong);
  assert.ok((await answer(scene, Session, right)).AuthenticationResult);
  await assert.rejects(answer(scene, Session, right), invalid(', session can only be used once'));
});

test('Two right answers at the same moment get tokens once', async (t) => {
  const scene = await openSmsPool(t);
  const Session = await sessionOf(scene);
  const right = { USERNAME: ada, SMS_MFA_CODE: codeOf(scene) };
  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => answer(scene, Session, right)));
  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('A session lives for three minutes, or for as long as the client says', async (t) => {
  for (const [client, life] of [
    [{}, 3],
    [{ AuthSessionValidity: 15 }, 15],
  ] as const) {
    const scene = await openSmsPool(t, client);
    const { clock } = scene.emulator;
    const [first, second] = [await sessionOf(scene), await sessionOf(scene)];
    clock.advance(life * MINUTE - 1000);
    const right = { USERNAME: ada, SMS_MFA_CODE: codeOf(scene) };
    assert.ok((await answer(scene, second, right)).AuthenticationResult);
    clock.advance(1000);
    await assert.rejects(answer(scene, first, right), invalid(', session is expired'));
    await assert.rejects(answer(scene, second, right), invalid(', session is expired'));
  }
});

test('A session is of no use to another person, client, pool or step', async (t) => {
  const scene = await openSmsPool(t);
  const Session = await sessionOf(scene);
  const right = { USERNAME: ada, SMS_MFA_CODE: codeOf(scene) };
  await sessionOf(scene, grace);
  await assert.rejects(answer(scene, Session, { ...right, USERNAME: grace }), invalid());
  await assert.rejects(
    answer(scene, Session, { ...right, SMS_MFA_CODE: codeOf(scene, grace), USERNAME: grace }),
    invalid(),
  );
  await assert.rejects(
    answer(scene, Session, { ...right, EMAIL_OTP_CODE: right.SMS_MFA_CODE }, 'EMAIL_OTP'),
    invalid(),
  );
  await assert.rejects(
    answer(scene, Session, { ...right, NEW_PASSWORD: 'Analytical-1' }, 'NEW_PASSWORD_REQUIRED'),
    invalid(),
  );
  await assert.rejects(answer(scene, Session, { ...right, ANSWER: 'SMS_MFA' }, 'SELECT_MFA_TYPE'), invalid());
  await assert.rejects(
    answer(scene, Session, { ...right, DEVICE_KEY: 'us-east-1_0', SRP_A: 'ab' }, 'DEVICE_SRP_AUTH'),
    invalid(),
  );
  const { UserPoolClient } = await scene.cognito.createUserPoolClient({
    UserPoolId: scene.UserPoolId,
    ClientName: 'other',
  });
  const otherClient = { ...scene, ClientId: UserPoolClient?.ClientId ?? '' };
  await assert.rejects(answer(otherClient, Session, right), invalid());
  const otherPool = await openSmsPool(t);
  await assert.rejects(answer(otherPool, Session, right), invalid());
  assert.ok((await answer(scene, Session, right)).AuthenticationResult);
});

test('What is no session at all is refused, and so is one with a letter changed', async (t) => {
  const scene = await openSmsPool(t);
  const Session = await sessionOf(scene);
  const right = { USERNAME: ada, SMS_MFA_CODE: codeOf(scene) };
  assert.ok(Session.length >= 20 && Session.length <= 2048);
  for (const place of [0, 30, Session.length - 1]) {
    const letter = Session[place] === 'A' ? 'B' : 'A';
    const garbled = Session.slice(0, place) + letter + Session.slice(place + 1);
    await assert.rejects(answer(scene, garbled, right), invalid());
  }
  await assert.rejects(answer(scene, 'x'.repeat(200), right), invalid());
});

test('The code can not be read from the session', async (t) => {
  const scene = await openSmsPool(t);
  const Session = await sessionOf(scene);
  assert.ok(!Buffer.from(Session, 'base64url').includes(codeOf(scene)));
  assert.ok(!Buffer.from(Session, 'base64url').includes(ada));
});

test('Somebody who is disabled or deleted in the middle of signing in goes no further', async (t) => {
  const scene = await openSmsPool(t);
  const Session = await sessionOf(scene);
  const right = { USERNAME: ada, SMS_MFA_CODE: codeOf(scene) };
  const users = scene.emulator.world.state.pools[scene.UserPoolId]?.users ?? {};
  const [username = '', user] = Object.entries(users).find(([, { attributes }]) => attributes.email === ada) ?? [];
  if (user) user.enabled = false;
  await assert.rejects(answer(scene, Session, right), refusal('NotAuthorized', 'Incorrect username or password.'));
  delete users[username];
  await assert.rejects(answer(scene, Session, right), invalid());
});

test('Of two sign-ins with one temporary password only the first sets a password', async (t) => {
  const scene = await openPool(t, {
    users: [{ email: ada, password, status: 'FORCE_CHANGE_PASSWORD' }],
    client: passwordClient,
  });
  const [first, second] = [await sessionOf(scene), await sessionOf(scene)];
  const choose = (Session: string, NEW_PASSWORD: string) =>
    answer(scene, Session, { USERNAME: ada, NEW_PASSWORD }, 'NEW_PASSWORD_REQUIRED');
  assert.ok((await choose(first, 'Analytical-1')).AuthenticationResult);
  await assert.rejects(choose(second, 'Difference-1'), invalid());
});

test('Of two sign-ins that set up the first factor only one does', async (t) => {
  const scene = await openPool(t, {
    users: [{ email: ada, password }],
    mfa: { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } },
    client: passwordClient,
  });
  const [first, second] = [await sessionOf(scene), await sessionOf(scene)];
  const { SecretCode = '', Session } = await scene.cognito.associateSoftwareToken({ Session: first });
  const UserCode = codeFromApp(scene, SecretCode);
  const verified = await scene.cognito.verifySoftwareToken({ Session, UserCode });
  await assert.rejects(scene.cognito.associateSoftwareToken({ Session: second }), invalid());
  assert.ok((await answer(scene, verified.Session ?? '', { USERNAME: ada }, 'MFA_SETUP')).AuthenticationResult);
  await assert.rejects(answer(scene, second, { USERNAME: ada }, 'MFA_SETUP'), invalid());
});

test('Five wrong codes lock as wrong passwords do, and a right password in between does not help', async (t) => {
  const scene = await openSmsPool(t);
  const wrong = refusal('CodeMismatch', 'Invalid code or auth state for the user.');
  for (let failure = 0; failure < 5; failure += 1) {
    const Session = await sessionOf(scene);
    await assert.rejects(answer(scene, Session, { USERNAME: ada, SMS_MFA_CODE: 'wrong' }), wrong);
  }
  await assert.rejects(sessionOf(scene), refusal('NotAuthorized', 'Password attempts exceeded'));
  scene.emulator.clock.advance(1000);
  const Session = await sessionOf(scene);
  assert.ok((await answer(scene, Session, { USERNAME: ada, SMS_MFA_CODE: codeOf(scene) })).AuthenticationResult);
});
