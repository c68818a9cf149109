/** Never somebody else's token, a second step where there is one, and a reason where there is none to be had. */
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { claimsOf } from '../../src/cognito/claims.ts';
import { failsWith, openTokenScene, password, signingIn, watchCalls } from '../command-lab/token-scene.ts';
import { getToken } from './get-token.ts';
import type { Question } from './token-request.ts';

const { emulator, cognito, pool, userPoolId, enter } = await openTokenScene();
const { calls } = watchCalls();
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

test('A wrong password never gets the token of the right one, is asked about each time, and is in no error', async () => {
  const ask = await enter('right@lovelace.example');
  await ask();
  calls.length = 0;
  const wrong = failsWith('WrongPassword', /^Cognito does not take this user name and password\./);
  const error: unknown = await ask({ password: 'Engine-1844' }).catch((reason: unknown) => reason);
  for (let each = error; each instanceof Error; each = each.cause) assert.doesNotMatch(`${each.stack}`, /Engine-184/);
  await assert.rejects(ask({ password: 'Engine-1844' }), wrong);
  assert.deepEqual(calls, [...signingIn, ...signingIn]);
});

test('Two people have tokens of their own', async () => {
  const asks = [await enter('one@lovelace.example'), await enter('two@lovelace.example')];
  const tokens = await Promise.all(asks.map((ask) => ask()));
  assert.equal(new Set(tokens.map((token) => claimsOf(token).sub)).size, 2);
});

test('A TOTP secret signs in, twice within one half-minute, but not a third time', async () => {
  const ask = await enter('app@lovelace.example', { totpSecret: secret });
  const now = Date.now();
  mock.method(Date, 'now', () => now);
  const cased = (username: string) => ask({ username, totpSecret: secret });
  assert.ok(await cased('app@lovelace.example'));
  // As another program would, which has no token in memory.
  assert.ok(await cased('APP@lovelace.example'));
  await assert.rejects(
    cased('App@lovelace.example'),
    failsWith('CodeUsed', /^The codes of this half-minute have been/),
  );
});

test('A callback reads the code from the mail', async () => {
  const address = 'mail@lovelace.example';
  const ask = await enter(address, { factors: ['EMAIL_OTP'] });
  const asked: Question[] = [];
  const onChallenge = async (question: Question) => {
    asked.push(question);
    return emulator.inbox.to(address)[0]?.code ?? '';
  };
  assert.ok(await ask({ onChallenge }));
  assert.deepEqual(asked, [{ kind: 'code', channel: 'email', sentTo: 'm***@l***' }]);
});

test('Somebody who has yet to choose a password, or to confirm, is told how', async () => {
  const invited = await enter('new@lovelace.example', { status: 'FORCE_CHANGE_PASSWORD' });
  await assert.rejects(invited(), failsWith('NewPasswordRequired', /set-password new@lovelace\.example$/));
  const unconfirmed = await enter('wait@lovelace.example', { status: 'UNCONFIRMED' });
  await assert.rejects(unconfirmed(), failsWith('NotConfirmed', /npm run users -- confirm wait@lovelace\.example$/));
});

test('A client that does not fit is named', async () => {
  const ask = await enter('misfit@lovelace.example');
  const unknown = failsWith('UnknownPool', /says: User pool client abc does not exist\. Check the pool id, the client/);
  await assert.rejects(ask({ pool: { ...pool, clientId: 'abc' } }), unknown);
  const elsewhere = failsWith('WrongPassword', /same where us-east-1_Somewhere is not the pool that client/);
  await assert.rejects(ask({ pool: { ...pool, userPoolId: 'us-east-1_Somewhere' } }), elsewhere);
  const secretive = await cognito.createUserPoolClient({
    UserPoolId: userPoolId,
    ClientName: 's',
    GenerateSecret: true,
  });
  const withSecret = { ...pool, clientId: secretive.UserPoolClient?.ClientId ?? '' };
  await assert.rejects(ask({ pool: withSecret }), failsWith('ClientSecret', /has a secret/));
});

test('Nobody at the address, and trouble at it, are told from a refusal', async () => {
  const ask = await enter('trouble@lovelace.example');
  emulator.faults.next('InitiateAuth', { answer: 500 });
  await assert.rejects(ask(), failsWith('Service', /has trouble of its own\. Try again in a minute\.$/));
  const nobody = failsWith('Network', /^Nothing answers at http:\/\/127\.0\.0\.1:9\. Start/);
  await assert.rejects(ask({ pool: { ...pool, endpoint: 'http://127.0.0.1:9/' } }), nobody);
});

test('What is left out or mixed up is named before anybody is asked', async () => {
  const ask = (change: object) => getToken({ username: 'x', password, pool, ...change });
  const wrong: [change: object, message: RegExp][] = [
    [{ username: '' }, /username is missing/],
    [{ password: undefined }, /password is missing: is the variable that should hold it set\?/],
    [{ use: 'refresh' }, /use is "refresh": expected 'id' or 'access'/],
    [{ pool: undefined }, /pool is missing: \{ userPoolId, clientId \}/],
    [{ pool: { ...pool, userPoolId: 'eu-west-1:Ab3dEf6hI' } }, /pool\.userPoolId is "eu-west-1:Ab3dEf6hI": expected/],
    [{ pool: { ...pool, clientId: userPoolId } }, /pool\.clientId is "us-east-1_\w+": expected/],
    [{ pool: { ...pool, endpoint: 'cognito' } }, /pool\.endpoint is "cognito": expected an absolute address/],
  ];
  for (const [change, message] of wrong) await assert.rejects(ask(change), failsWith('Misuse', message));
  assert.deepEqual(calls, []);
});
