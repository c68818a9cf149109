/** Tokens from a pool where people choose how they sign in: by a password, by a code, and what there is for a passkey. */
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import '../../emulator/contract/quick-powers.ts';
import { openPasskeyPool, register } from '../../emulator/contract/passkeys-scene.ts';
import { ada, password, type SignedIn } from '../../emulator/contract/signed-in.ts';
import { claimsOf } from '../../src/cognito/claims.ts';
import { failsWith } from '../command-lab/token-scene.ts';
import { getToken } from './get-token.ts';

const addressOf = ({ UserPoolId, ClientId, emulator }: SignedIn) => ({
  userPoolId: UserPoolId,
  clientId: ClientId,
  endpoint: emulator.url,
});

test('A client that allows choosing and nothing else is signed in to by SRP all the same', async (t) => {
  const scene = await openPasskeyPool(t);
  const pool = addressOf(scene);
  const calls = mock.method(globalThis, 'fetch').mock;
  const token = await getToken({ username: ada, password, pool });
  assert.deepEqual(claimsOf(token).amr, ['pwd']);
  assert.doesNotMatch(JSON.stringify(calls.calls.map(({ arguments: [, init] }) => init?.body)), /Engine/);
  mock.reset();
  const wrong = getToken({ username: ada, password: 'Wrong-1843', pool });
  await assert.rejects(wrong, failsWith('WrongPassword', /./));
});

test('A code signs in whoever has no password, anew each time, and somebody has to read it', async (t) => {
  const scene = await openPasskeyPool(t);
  const pool = addressOf(scene);
  const grace = 'grace@hopper.example';
  await scene.emulator.addTo(scene.UserPoolId, { users: [{ email: grace }] });
  const asked: object[] = [];
  const onChallenge = (question: object) => {
    asked.push(question);
    return scene.codeFor(grace);
  };
  const ask = () => getToken({ username: grace, signInBy: 'code', pool, onChallenge });
  const tokens = [await ask(), await ask()];
  assert.deepEqual(claimsOf(tokens[0] ?? '').amr, ['email_otp']);
  assert.notEqual(tokens[0], tokens[1]);
  const question = { kind: 'code', channel: 'email', sentTo: 'g***@h***' };
  assert.deepEqual(asked, [question, question]);
  const wrong = getToken({ username: grace, signInBy: 'code', pool, onChallenge: () => '00000000' });
  await assert.rejects(wrong, failsWith('WrongCode', /^That is not the right code/));
  const unread = getToken({ username: grace, signInBy: 'code', pool } as Parameters<typeof getToken>[0]);
  await assert.rejects(unread, failsWith('Misuse', /onChallenge is missing: the function that reads the code/));
  const byPassword = getToken({ username: grace, password, pool });
  await assert.rejects(byPassword, failsWith('OtherWay', /the account has codes by email\. Ask for a code/));
});

test('Whoever has a passkey alone is told that it takes a browser', async (t) => {
  const users = [{ email: ada, password, attributes: { email_verified: 'false' } }];
  const scene = await openPasskeyPool(t, { users });
  const pool = addressOf(scene);
  const onChallenge = () => 'never asked';
  const byCode = () => getToken({ username: ada, signInBy: 'code', pool, onChallenge });
  await assert.rejects(byCode(), failsWith('OtherWay', /does not sign in by codes: the account has a password\. Give/));
  await register(scene);
  const stored = Object.values(scene.emulator.world.state.pools[scene.UserPoolId]?.users ?? {});
  for (const user of stored) delete user.password;
  const told = /the account has a passkey\. A passkey works in a browser only.*npm run users -- set-password ada@/;
  await assert.rejects(byCode(), failsWith('OtherWay', told));
  await assert.rejects(getToken({ username: ada, password, pool }), failsWith('OtherWay', told));
});

test('A client that lets nobody choose gives no codes', async (t) => {
  const ExplicitAuthFlows = ['ALLOW_USER_PASSWORD_AUTH' as const];
  const scene = await openPasskeyPool(t, { client: { ExplicitAuthFlows } });
  const ask = getToken({ username: ada, signInBy: 'code', pool: addressOf(scene), onChallenge: () => '' });
  await assert.rejects(ask, failsWith('FlowNotEnabled', /Add ALLOW_USER_AUTH/));
});
