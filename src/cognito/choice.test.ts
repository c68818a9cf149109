/** Signing in by choice: the name, then what the account has, in as few rounds as that takes. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Scene } from '../../emulator/contract/scene.ts';
import type { PoolOptions } from '../../emulator/emulator.ts';
import { memoryStorage } from '../session/memory-storage.ts';
import { assertionFor, choose, makePasskeyFor, openChoicePool } from './choice-scene.ts';
import { firstWays } from './first-ways.ts';
import { ada, forge, namesIn, operationsIn, stepOf } from './sign-in-scene.ts';

const { email, phone, password } = ada;
const codeAlone = { users: [{ email }] };
const noSuchDevice = { __type: 'ResourceNotFoundException', message: 'Device does not exist.' };
const rounds = ['InitiateAuth', 'RespondToAuthChallenge'];

function accessTokenIn(storage: Storage): string {
  const [key = ''] = namesIn(storage, 'accessToken');
  return storage.getItem(key) ?? '';
}

/** Ada has signed in before, and has made a passkey. */
async function withPasskey(t: TestContext, options: PoolOptions = {}) {
  const scene = await openChoicePool(t, options);
  const storage = memoryStorage();
  await stepOf('code', await choose(scene, { prefer: 'EMAIL_OTP', storage })).answer(scene.codeFor(email));
  return { scene, passkey: await makePasskeyFor(scene, accessTokenIn(storage)) };
}

function preferencesIn(requests: ReturnType<typeof forge>): unknown[] {
  const begun = requests.filter(({ operation }) => operation === 'InitiateAuth');
  return begun.map(
    ({ body }) => (body as { AuthParameters?: Record<string, string> }).AuthParameters?.PREFERRED_CHALLENGE,
  );
}

test('Whoever has a passkey is asked for it at once, and is in after two rounds; SRP has no part in it', async (t) => {
  const { scene, passkey } = await withPasskey(t);
  const requests = forge(t, () => undefined);
  const storage = memoryStorage();
  const { request, answer, ways } = stepOf('passkey', await choose(scene, { prefer: 'WEB_AUTHN', storage }));
  assert.deepEqual(ways.others, ['PASSWORD_SRP', 'EMAIL_OTP', 'SMS_OTP']);
  stepOf('signed-in', await answer(assertionFor(passkey, request)));
  assert.deepEqual(operationsIn(requests), rounds);
  assert.doesNotMatch(JSON.stringify(requests), /SRP_A/);
  const { username = '' } = JSON.parse(atob(accessTokenIn(storage).split('.')[1] ?? ''));
  const keys = ['idToken', 'accessToken', 'refreshToken', 'clockDrift'].map((part) => `${username}.${part}`);
  const prefix = `CognitoIdentityServiceProvider.${scene.ClientId}.`;
  assert.deepEqual(Object.keys(storage).sort(), [...keys, 'LastAuthUser'].map((key) => prefix + key).sort());
  assert.equal(storage.getItem(`${prefix}LastAuthUser`), username);
  assert.equal(storage.getItem(`${prefix}${username}.clockDrift`), '0');
});

test('Whoever has none is asked for the password, and nothing is said of passkeys', async (t) => {
  const scene = await openChoicePool(t);
  const requests = forge(t, () => undefined);
  const { answer, ways } = stepOf('password', await choose(scene, { prefer: 'WEB_AUTHN' }));
  assert.deepEqual(ways.others, ['EMAIL_OTP', 'SMS_OTP']);
  stepOf('signed-in', await answer(password));
  assert.deepEqual(operationsIn(requests), ['InitiateAuth', ...rounds]);
  assert.deepEqual(preferencesIn(requests), ['WEB_AUTHN', 'PASSWORD_SRP']);
  assert.doesNotMatch(JSON.stringify(requests), new RegExp(password));
});

test('Whoever came by the password last is asked for it without a call, and may see the list after all', async (t) => {
  const scene = await openChoicePool(t);
  const requests = forge(t, () => undefined);
  const { answer, ways } = stepOf('password', await choose(scene, { prefer: 'PASSWORD_SRP' }));
  assert.deepEqual([requests.length, ways.others], [0, undefined]);
  await assert.rejects(answer('Wrong-1843'), { code: 'NotAuthorized' });
  const list = stepOf('choose-way', await ways.choose());
  assert.deepEqual(list.ways, ['PASSWORD_SRP', 'EMAIL_OTP', 'SMS_OTP']);
  const code = stepOf('code', await list.answer('SMS_OTP'));
  assert.equal(code.channel, 'sms');
  stepOf('signed-in', await code.answer(scene.codeFor(phone)));
});

test('Whoever has no password is sent the code that is the only way, and another one when it is asked for', async (t) => {
  const scene = await openChoicePool(t, codeAlone);
  const asked = stepOf('code', await choose(scene, { prefer: 'WEB_AUTHN' }));
  assert.deepEqual([asked.channel, asked.sentTo, asked.ways?.others], ['email', 'a***@e***', []]);
  const first = scene.codeFor(email);
  await assert.rejects(asked.answer('00000000'), { code: 'CodeMismatch' });
  const again = stepOf('code', await asked.again?.());
  assert.notEqual(scene.codeFor(email), first);
  stepOf('signed-in', await again.answer(scene.codeFor(email)));
});

test('No code goes out by itself where there are several ways to get one', async (t) => {
  const scene = await openChoicePool(t, { users: [{ email, phone }] });
  const list = stepOf('choose-way', await choose(scene));
  assert.deepEqual(list.ways, ['EMAIL_OTP', 'SMS_OTP']);
  assert.equal(scene.emulator.inbox.to(email).length, 0);
  const known = ['SMS_OTP', 'EMAIL_OTP'] as const;
  assert.equal(stepOf('code', await choose(scene, { known })).channel, 'sms');
});

test('A page that can’t ask for passkeys never hears of them, unless there is nothing else', async (t) => {
  const { scene } = await withPasskey(t);
  const known = firstWays.filter((way) => way !== 'WEB_AUTHN');
  assert.deepEqual(stepOf('password', await choose(scene, { known })).ways.others, ['EMAIL_OTP', 'SMS_OTP']);
  forge(t, ({ operation }) =>
    operation === 'InitiateAuth'
      ? { ChallengeName: 'SELECT_CHALLENGE', AvailableChallenges: ['WEB_AUTHN'], Session: 's' }
      : undefined,
  );
  await assert.rejects(choose(scene, { known }), { code: 'PasskeyOnly' });
});

test('A list without a name is a list, and what the account was said to lack is not asked for again', async (t) => {
  const scene = await openChoicePool(t);
  forge(t, () => ({ AvailableChallenges: ['EMAIL_OTP', 'FACE'], Session: 's' }));
  const list = stepOf('choose-way', await choose(scene, { prefer: 'EMAIL_OTP' }));
  assert.deepEqual(list.ways, ['EMAIL_OTP']);
});

test('A passkey that proves nothing is refused in words of its own, and a new question is there for the asking', async (t) => {
  const { scene, passkey } = await withPasskey(t);
  const { request, answer, ways } = stepOf('passkey', await choose(scene, { prefer: 'WEB_AUTHN' }));
  const forged = assertionFor(passkey, request, { flags: 0 });
  await assert.rejects(answer(forged), { code: 'PasskeyRefused' });
  await assert.rejects(answer(assertionFor(passkey, request)), { code: 'SessionExpired' });
  const next = stepOf('passkey', await ways.choose('WEB_AUTHN'));
  stepOf('signed-in', await next.answer(assertionFor(passkey, next.request)));
});

test('Two tabs ask for a passkey side by side: each takes the answer to its own question, and no other', async (t) => {
  const { scene, passkey } = await withPasskey(t);
  const one = stepOf('passkey', await choose(scene, { prefer: 'WEB_AUTHN' }));
  const other = stepOf('passkey', await choose(scene, { prefer: 'WEB_AUTHN' }));
  await assert.rejects(one.answer(assertionFor(passkey, other.request)), { code: 'PasskeyRefused' });
  stepOf('signed-in', await other.answer(assertionFor(passkey, other.request)));
});

test('An answer after three minutes is too late, and says so', async (t) => {
  const { scene, passkey } = await withPasskey(t);
  const { request, answer } = stepOf('passkey', await choose(scene, { prefer: 'WEB_AUTHN' }));
  scene.emulator.clock.advance(180_000);
  await assert.rejects(answer(assertionFor(passkey, request)), { code: 'SessionExpired' });
});

test('Options that are no text are no question', async (t) => {
  const scene = await openChoicePool(t);
  forge(t, () => ({ ChallengeName: 'WEB_AUTHN', ChallengeParameters: {}, Session: 's' }));
  await assert.rejects(choose(scene, { prefer: 'WEB_AUTHN' }), { code: 'Service' });
});

test('What follows the password follows it here too: a temporary one, a second factor, a device', async (t) => {
  const scene = await openChoicePool(t, {
    users: [{ ...ada, status: 'FORCE_CHANGE_PASSWORD' }],
    settings: { DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true } },
  });
  const storage = memoryStorage();
  const invited = stepOf('password', await choose(scene, { prefer: 'EMAIL_OTP', storage }));
  const { answer } = stepOf('new-password', await invited.answer(password));
  const device = stepOf('remember-device', await answer('Difference-1822', {}));
  stepOf('signed-in', await device.answer(true));
  const again = stepOf('password', await choose(scene, { prefer: 'PASSWORD_SRP', storage }));
  const requests = forge(t, () => undefined);
  stepOf('signed-in', await again.answer('Difference-1822'));
  const answered = requests.map(({ body }) => body.ChallengeName).filter(Boolean);
  assert.deepEqual(answered, ['PASSWORD_VERIFIER', 'DEVICE_SRP_AUTH', 'DEVICE_PASSWORD_VERIFIER']);
});

test('A device is confirmed without a password too, and one that is asked for and not believed locks nobody out', async (t) => {
  const scene = await openChoicePool(t, {
    ...codeAlone,
    settings: { DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false } },
  });
  const storage = memoryStorage();
  const byCode = async () => stepOf('code', await choose(scene, { storage })).answer(scene.codeFor(email));
  stepOf('signed-in', await byCode());
  const [key] = namesIn(storage, 'deviceKey').map((name) => storage.getItem(name));
  assert.equal(namesIn(storage, 'deviceKey').length, 2);
  let asked = 0;
  const requests = forge(t, ({ body }) => {
    if (body.ChallengeName === 'DEVICE_SRP_AUTH') return noSuchDevice;
    if (body.ChallengeName !== 'EMAIL_OTP' || asked++) return undefined;
    return { ChallengeName: 'DEVICE_SRP_AUTH', ChallengeParameters: {}, Session: 's' };
  });
  const again = stepOf('code', await byCode());
  const [code, proof] = requests.filter(({ operation }) => operation === 'RespondToAuthChallenge');
  const keyIn = (request: typeof proof) => request?.body.ChallengeResponses?.DEVICE_KEY;
  assert.deepEqual([keyIn(code), keyIn(proof), proof?.body.ChallengeName], [key, key, 'DEVICE_SRP_AUTH']);
  stepOf('signed-in', await again.answer(scene.codeFor(email)));
});

test('Whoever has just confirmed an address is in by the session of that, once', async (t) => {
  const scene = await openChoicePool(t, { users: [] });
  const { cognito, ClientId } = scene;
  const made = await cognito.signUp({ ClientId, Username: email, UserAttributes: [{ Name: 'email', Value: email }] });
  const { Session: session } = await cognito.confirmSignUp({
    ClientId,
    Username: email,
    ConfirmationCode: scene.codeFor(email),
    Session: made.Session,
  });
  const storage = memoryStorage();
  stepOf('signed-in', await choose(scene, { session, storage }));
  assert.equal(namesIn(storage, 'idToken').length, 1);
  await assert.rejects(choose(scene, { session }), { code: 'SessionExpired' });
});

test('Names that are nobody’s are asked like people', async (t) => {
  const scene: Scene = await openChoicePool(t, {
    client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH'], PreventUserExistenceErrors: 'ENABLED' },
  });
  const { answer } = stepOf('password', await choose(scene, { email: 'eve@evil.example', prefer: 'WEB_AUTHN' }));
  await assert.rejects(answer(password), { code: 'NotAuthorized', message: 'Incorrect username or password.' });
});
