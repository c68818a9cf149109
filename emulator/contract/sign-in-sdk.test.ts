/** Signing in with Amazon's SDK: flows and their gates, states that keep people out, locks. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { ExplicitAuthFlowsType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolOptions } from '../emulator.ts';
import { likeSub, openPool, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const grace = 'grace@hopper.example';
const password = 'Engine-1843';
const users = [{ email: ada, password }];
const wrong = refusal('NotAuthorized', 'Incorrect username or password.');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const open = {
  ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
} satisfies PoolOptions['client'];
const plainspoken = { ...open, PreventUserExistenceErrors: 'LEGACY' } satisfies PoolOptions['client'];

function openFor(t: TestContext, person: object, client: PoolOptions['client'] = open) {
  return openPool(t, { users: [{ email: ada, password, ...person }], client });
}

function signIn({ cognito, ClientId }: Scene, USERNAME: string, PASSWORD: string) {
  return cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME, PASSWORD } });
}

function beginSrp({ cognito, ClientId }: Scene, USERNAME: string, SRP_A = 'abcdef') {
  return cognito.initiateAuth({ ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME, SRP_A } });
}

test('A password brings tokens and no question', async (t) => {
  const answer = await signIn(await openPool(t, { users, client: open }), ada, password);
  assert.deepEqual(answer.ChallengeParameters, {});
  assert.equal(answer.ChallengeName, undefined);
  const { AccessToken, IdToken, RefreshToken, ...more } = answer.AuthenticationResult ?? {};
  assert.deepEqual(more, { ExpiresIn: 3600, TokenType: 'Bearer' });
  assert.match(RefreshToken ?? '', /^eyJjdHkiOiJKV1Qi[\w-]*(\.[\w-]+){4}$/);
  assert.ok((RefreshToken ?? '').length > 900);
});

test('A sign-in by SRP is asked for the password with a block and no Session', async (t) => {
  const scene = await openPool(t, { users, client: open });
  const { ChallengeName, ChallengeParameters = {}, Session } = await beginSrp(scene, ada);
  assert.equal(ChallengeName, 'PASSWORD_VERIFIER');
  assert.equal(Session, undefined);
  assert.match(ChallengeParameters.SALT ?? '', /^[0-9a-f]{32}$/);
  assert.match(ChallengeParameters.SRP_B ?? '', /^[0-9a-f]{700,768}$/);
  const blockLength = ChallengeParameters.SECRET_BLOCK?.length ?? 0;
  assert.ok(blockLength > 1300 && blockLength < 1700, String(blockLength));
  assert.equal(ChallengeParameters.USERNAME, ChallengeParameters.USER_ID_FOR_SRP);
});

test('A claim has to name its time as Cognito wants it, with no zero in front of the day', async (t) => {
  const scene = await openPool(t, { users, client: open });
  const { ChallengeParameters = {} } = await beginSrp(scene, ada);
  const { USER_ID_FOR_SRP: USERNAME = '', SECRET_BLOCK: PASSWORD_CLAIM_SECRET_BLOCK = '' } = ChallengeParameters;
  const claim = (TIMESTAMP: string) => {
    const ChallengeResponses = { USERNAME, PASSWORD_CLAIM_SECRET_BLOCK, PASSWORD_CLAIM_SIGNATURE: 'AAAA', TIMESTAMP };
    const { ClientId } = scene;
    return scene.cognito.respondToAuthChallenge({ ClientId, ChallengeName: 'PASSWORD_VERIFIER', ChallengeResponses });
  };
  for (const timestamp of ['Tue May 06 07:08:09 UTC 2025', 'Tue May 6 7:08:09 UTC 2025', '2025-05-06T07:08:09Z']) {
    await assert.rejects(claim(timestamp), refusal('InvalidParameter', /^TIMESTAMP format/));
  }
  await assert.rejects(claim('Tue May 6 07:08:09 UTC 2025'), wrong);
  await assert.rejects(claim('Tue May 16 07:08:09 UTC 2025'), wrong);
});

const gates: [ExplicitAuthFlowsType, object, string][] = [
  ['ALLOW_USER_SRP_AUTH', { AuthFlow: 'USER_PASSWORD_AUTH' }, 'USER_PASSWORD_AUTH flow not enabled for this client'],
  ['ALLOW_USER_PASSWORD_AUTH', { AuthFlow: 'USER_SRP_AUTH' }, 'USER_SRP_AUTH is not enabled for the client.'],
  ['ALLOW_USER_SRP_AUTH', { AuthFlow: 'CUSTOM_AUTH' }, 'CUSTOM_AUTH is not enabled for the client.'],
  ['ALLOW_USER_SRP_AUTH', { AuthFlow: 'USER_AUTH' }, 'USER_AUTH is not enabled for the client.'],
  ['ALLOW_USER_SRP_AUTH', { AuthFlow: 'REFRESH_TOKEN_AUTH' }, 'REFRESH_TOKEN_AUTH is not enabled for the client.'],
  ['ALLOW_ADMIN_USER_PASSWORD_AUTH', { AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' }, 'Initiate Auth method not supported.'],
];

for (const [allowed, request, text] of gates) {
  test(`A client that may do ${allowed} only is refused ${Object.values(request)}`, async (t) => {
    const { cognito, ClientId } = await openPool(t, { users, client: { ExplicitAuthFlows: [allowed] } });
    const AuthParameters = { USERNAME: ada, PASSWORD: password, SRP_A: 'abcdef', REFRESH_TOKEN: 'x' };
    const AuthFlow = 'USER_SRP_AUTH' as const;
    await assert.rejects(
      cognito.initiateAuth({ ClientId, AuthFlow, AuthParameters, ...request }),
      refusal('InvalidParameter', text),
    );
  });
}

test('A challenge that is lacking is refused in a way that nobody takes for Cognito', async (t) => {
  const { cognito, ClientId } = await openPool(t, { users });
  const ChallengeResponses = { USERNAME: ada };
  const respond = cognito.respondToAuthChallenge({ ClientId, ChallengeName: 'ADMIN_NO_SRP_AUTH', ChallengeResponses });
  await assert.rejects(respond, { name: 'NotInGatehouseEmulator', message: /challenge ADMIN_NO_SRP_AUTH/ });
});

test('A client that says nothing about flows may use SRP, custom sign-in and refreshing', async (t) => {
  const scene = await openPool(t, { users, client: { ExplicitAuthFlows: [] } });
  assert.equal((await beginSrp(scene, ada)).ChallengeName, 'PASSWORD_VERIFIER');
  await assert.rejects(signIn(scene, ada, password), refusal('InvalidParameter', /^USER_PASSWORD_AUTH flow not/));
});

test('What is missing from a request is named', async (t) => {
  const { cognito, ClientId } = await openPool(t, { users, client: open });
  const begin = (AuthFlow: 'USER_PASSWORD_AUTH' | 'USER_SRP_AUTH', AuthParameters: Record<string, string>) =>
    cognito.initiateAuth({ ClientId, AuthFlow, AuthParameters });
  const missing = (name: string) => refusal('InvalidParameter', `Missing required parameter ${name}`);
  await assert.rejects(begin('USER_PASSWORD_AUTH', { PASSWORD: password }), missing('USERNAME'));
  await assert.rejects(begin('USER_PASSWORD_AUTH', { USERNAME: ada }), missing('PASSWORD'));
  await assert.rejects(begin('USER_SRP_AUTH', { USERNAME: ada }), missing('SRP_A'));
  const ChallengeResponses = { USERNAME: ada, SMS_MFA_CODE: '123456' };
  const respond = cognito.respondToAuthChallenge({ ClientId, ChallengeName: 'SMS_MFA', ChallengeResponses });
  await assert.rejects(respond, missing('Session'));
});

test('An unknown client is named', async (t) => {
  const { cognito } = await openPool(t);
  const begin = cognito.initiateAuth({ ClientId: 'unknown', AuthFlow: 'USER_SRP_AUTH', AuthParameters: {} });
  await assert.rejects(begin, refusal('ResourceNotFound', 'User pool client unknown does not exist.'));
});

test('An unknown person is told so only where nothing is hidden', async (t) => {
  const hiding = await openPool(t, { users, client: open });
  await assert.rejects(signIn(hiding, grace, password), wrong);
  const telling = await openPool(t, { users, client: plainspoken });
  const unknown = refusal('UserNotFound', 'User does not exist.');
  await assert.rejects(signIn(telling, grace, password), unknown);
  await assert.rejects(beginSrp(telling, grace), unknown);
});

test('For an unknown person SRP goes on with an id and a salt that stay the same, whatever the case of the name', async (t) => {
  const scene = await openPool(t, { users, client: open });
  const answers = [await beginSrp(scene, grace), await beginSrp(scene, 'Grace@Hopper.example')];
  const [one, other] = answers.map(({ ChallengeParameters }) => ChallengeParameters);
  assert.match(one?.USER_ID_FOR_SRP ?? '', likeSub);
  assert.deepEqual([one?.SALT, one?.USER_ID_FOR_SRP], [other?.SALT, other?.USER_ID_FOR_SRP]);
  const third = await beginSrp(scene, 'someone@else.example');
  assert.notEqual(third.ChallengeParameters?.SALT, one?.SALT);
  assert.notEqual(one?.SRP_B, other?.SRP_B);
});

test('Where nothing is hidden, what keeps somebody out is said whatever the password', async (t) => {
  const refusals = [
    [{ status: 'UNCONFIRMED' }, refusal('UserNotConfirmed', 'User is not confirmed.')],
    [{ status: 'RESET_REQUIRED' }, refusal('PasswordResetRequired', 'Password reset required for the user')],
    [{ isDisabled: true }, refusal('NotAuthorized', 'User is disabled.')],
  ] as const;
  for (const [person, refused] of refusals) {
    const scene = await openFor(t, person, plainspoken);
    await assert.rejects(signIn(scene, ada, 'Wrong-1843'), refused);
    await assert.rejects(beginSrp(scene, ada), refused);
  }
});

test('Where people are hidden, it is said for the right password only, and of a disabled person never', async (t) => {
  const refusals = [
    [{ status: 'UNCONFIRMED' }, refusal('UserNotConfirmed', 'User is not confirmed.')],
    [{ status: 'RESET_REQUIRED' }, refusal('PasswordResetRequired', 'Password reset required for the user')],
    [{ isDisabled: true }, wrong],
  ] as const;
  for (const [person, refused] of refusals) {
    const scene = await openFor(t, person);
    await assert.rejects(signIn(scene, ada, 'Wrong-1843'), wrong);
    await assert.rejects(signIn(scene, ada, password), refused);
    assert.equal((await beginSrp(scene, ada)).ChallengeName, 'PASSWORD_VERIFIER');
  }
});

test('A temporary password works for seven days', async (t) => {
  const scene = await openFor(t, { status: 'FORCE_CHANGE_PASSWORD' });
  scene.emulator.clock.advance(7 * DAY - MINUTE);
  assert.equal((await signIn(scene, ada, password)).ChallengeName, 'NEW_PASSWORD_REQUIRED');
  scene.emulator.clock.advance(2 * MINUTE);
  const expired = 'Temporary password has expired and must be reset by an administrator.';
  await assert.rejects(signIn(scene, ada, password), refusal('NotAuthorized', expired));
  await assert.rejects(signIn(scene, ada, 'Wrong-1843'), wrong);
});

test('Five wrong passwords lock for a second, each further one for twice as long, and a lock is not made longer', async (t) => {
  const scene = await openPool(t, { users, client: open });
  const { clock } = scene.emulator;
  const locked = refusal('NotAuthorized', 'Password attempts exceeded');
  for (let failure = 0; failure < 5; failure += 1) await assert.rejects(signIn(scene, ada, 'Wrong-1843'), wrong);
  for (let attempt = 0; attempt < 3; attempt += 1) await assert.rejects(signIn(scene, ada, password), locked);
  clock.advance(SECOND);
  await assert.rejects(signIn(scene, ada, 'Wrong-1843'), wrong);
  clock.advance(SECOND);
  await assert.rejects(signIn(scene, ada, password), locked);
  clock.advance(SECOND);
  await signIn(scene, ada, password);
  for (let failure = 0; failure < 4; failure += 1) await assert.rejects(signIn(scene, ada, 'Wrong-1843'), wrong);
  await signIn(scene, ada, password);
});

test('Somebody who does not exist is locked like everybody else', async (t) => {
  const scene = await openPool(t, { users, client: open });
  for (let failure = 0; failure < 5; failure += 1) await assert.rejects(signIn(scene, grace, 'Wrong-1843'), wrong);
  await assert.rejects(signIn(scene, grace, password), refusal('NotAuthorized', 'Password attempts exceeded'));
});
