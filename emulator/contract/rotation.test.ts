/** Refresh tokens that are replaced at each use. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openPool, refusal, resultOf, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const SECOND = 1000;
const DAY = 86_400_000;

function openRotatingPool(
  t: TestContext,
  RetryGracePeriodSeconds: number,
  Feature: 'ENABLED' | 'DISABLED' = 'ENABLED',
) {
  return openPool(t, {
    users: [{ email: ada, password }],
    client: {
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
      RefreshTokenRotation: { Feature, RetryGracePeriodSeconds },
    },
  });
}

function signIn(scene: Scene) {
  return resultOf(scene, ada, password);
}

async function trade({ cognito, ClientId }: Scene, RefreshToken: string | undefined) {
  const { AuthenticationResult = {} } = await cognito.getTokensFromRefreshToken({ ClientId, RefreshToken });
  return AuthenticationResult;
}

function originOf(token = ''): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).origin_jti;
}

const reused = { name: 'RefreshTokenReuseException' };

test('Each trade brings a new refresh token of the same sign-in, and the old one is good for the grace period', async (t) => {
  const scene = await openRotatingPool(t, 10);
  const first = await signIn(scene);
  const second = await trade(scene, first.RefreshToken);
  assert.ok(second.RefreshToken);
  assert.notEqual(second.RefreshToken, first.RefreshToken);
  assert.equal(originOf(second.AccessToken), originOf(first.AccessToken));
  scene.emulator.clock.advance(9 * SECOND);
  const retried = await trade(scene, first.RefreshToken);
  assert.ok(retried.RefreshToken);
  scene.emulator.clock.advance(2 * SECOND);
  await assert.rejects(trade(scene, first.RefreshToken), reused);
  assert.ok((await trade(scene, second.RefreshToken)).RefreshToken);
  assert.ok((await trade(scene, retried.RefreshToken)).RefreshToken);
});

test('Without a grace period an old refresh token is reuse at once', async (t) => {
  const scene = await openRotatingPool(t, 0);
  const { RefreshToken } = await signIn(scene);
  const { RefreshToken: next } = await trade(scene, RefreshToken);
  await assert.rejects(trade(scene, RefreshToken), reused);
  assert.ok((await trade(scene, next)).IdToken);
});

test('A new refresh token lives for what was left of the first one', async (t) => {
  const scene = await openRotatingPool(t, 0);
  const first = await signIn(scene);
  scene.emulator.clock.advance(29 * DAY);
  const { RefreshToken } = await trade(scene, first.RefreshToken);
  scene.emulator.clock.advance(DAY);
  await assert.rejects(trade(scene, RefreshToken), refusal('NotAuthorized', 'Refresh Token has expired'));
});

test('Revoking any refresh token of a sign-in ends it, and its access tokens', async (t) => {
  const scene = await openRotatingPool(t, 0);
  const first = await signIn(scene);
  const { RefreshToken, AccessToken } = await trade(scene, first.RefreshToken);
  await scene.cognito.revokeToken({ ClientId: scene.ClientId, Token: first.RefreshToken });
  await assert.rejects(trade(scene, RefreshToken), refusal('NotAuthorized', 'Refresh Token has been revoked'));
  const revoked = refusal('NotAuthorized', 'Access Token has been revoked');
  await assert.rejects(scene.cognito.getUser({ AccessToken }), revoked);
});

test('A client that rotates is refused REFRESH_TOKEN_AUTH', async (t) => {
  const scene = await openRotatingPool(t, 0);
  const { RefreshToken: REFRESH_TOKEN = '' } = await signIn(scene);
  const { cognito, ClientId } = scene;
  const refresh = cognito.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN } });
  await assert.rejects(refresh, refusal('InvalidParameter', 'REFRESH_TOKEN_AUTH is not enabled for the client.'));
});

test('Without rotation the same operation refreshes as ever, and what is no refresh token is refused with a full stop', async (t) => {
  const scene = await openRotatingPool(t, 0, 'DISABLED');
  const { RefreshToken } = await signIn(scene);
  for (const round of [1, 2]) {
    const tokens = await trade(scene, RefreshToken);
    assert.ok(tokens.IdToken, `round ${round}`);
    assert.equal(tokens.RefreshToken, undefined);
  }
  await assert.rejects(trade(scene, 'nonsense'), refusal('NotAuthorized', 'Invalid Refresh Token.'));
});
