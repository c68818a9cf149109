/** Refreshing tokens and revoking them. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { openPool, passwordClient, refusal, type Scene } from './scene.ts';
import { claimsOf, refresh, type Tokens, tokensOf } from './tokens-of.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const users = [{ email: ada, password }];

function openAdasPool(t: TestContext, client: object = {}) {
  return openPool(t, { users, client: { ...passwordClient, ...client } });
}

function signIn(scene: Scene): Promise<Tokens> {
  return tokensOf(scene, ada, password);
}

test('A refresh brings no refresh token, and what is no refresh token brings nothing', async (t) => {
  const scene = await openAdasPool(t);
  const { AccessToken, RefreshToken } = await signIn(scene);
  const { AuthenticationResult, ChallengeParameters } = await refresh(scene, RefreshToken);
  assert.deepEqual(Object.keys(AuthenticationResult ?? {}).sort(), [
    'AccessToken',
    'ExpiresIn',
    'IdToken',
    'TokenType',
  ]);
  assert.deepEqual(ChallengeParameters, {});
  const invalid = refusal('NotAuthorized', 'Invalid Refresh Token');
  const garbled = [10, 100, RefreshToken.length - 200, RefreshToken.length - 1].map((place) => {
    const letter = RefreshToken[place] === 'A' ? 'B' : 'A';
    return RefreshToken.slice(0, place) + letter + RefreshToken.slice(place + 1);
  });
  for (const token of ['nonsense', AccessToken, ...garbled, `${RefreshToken}A`]) {
    await assert.rejects(refresh(scene, token), invalid);
  }
  const { UserPoolClient } = await scene.cognito.createUserPoolClient({
    UserPoolId: scene.UserPoolId,
    ClientName: 'other',
  });
  const otherClient = { ...scene, ClientId: UserPoolClient?.ClientId ?? '' };
  await assert.rejects(refresh(otherClient, RefreshToken), invalid);
  const other = await openAdasPool(t);
  await assert.rejects(refresh(other, RefreshToken), invalid);
});

test('Revoking a refresh token ends that sign-in, and no other', async (t) => {
  const scene = await openAdasPool(t);
  const { cognito, ClientId } = scene;
  const [one, other] = [await signIn(scene), await signIn(scene)];
  await cognito.revokeToken({ ClientId, Token: one.RefreshToken });
  await cognito.revokeToken({ ClientId, Token: one.RefreshToken });
  await cognito.revokeToken({ ClientId, Token: 'unknown' });
  await assert.rejects(refresh(scene, one.RefreshToken), refusal('NotAuthorized', 'Refresh Token has been revoked'));
  const { AccessToken } = one;
  await assert.rejects(cognito.getUser({ AccessToken }), refusal('NotAuthorized', 'Access Token has been revoked'));
  await cognito.getUser({ AccessToken: other.AccessToken });
  assert.ok((await refresh(scene, other.RefreshToken)).AuthenticationResult);
  for (const Token of [other.AccessToken, other.IdToken]) {
    await assert.rejects(cognito.revokeToken({ ClientId, Token }), refusal('UnsupportedTokenType', /refresh/));
  }
  const unknown = refusal('Unauthorized', 'User pool client unknown does not exist.');
  await assert.rejects(cognito.revokeToken({ ClientId: 'unknown', Token: one.RefreshToken }), unknown);
});

test('A client can be without revocation: its tokens then have no jti, but everybody can still be signed out', async (t) => {
  const scene = await openAdasPool(t, { EnableTokenRevocation: false });
  const { cognito, ClientId, UserPoolId } = scene;
  const { AccessToken, RefreshToken } = await signIn(scene);
  const { jti, origin_jti } = claimsOf(AccessToken);
  assert.deepEqual({ jti, origin_jti }, { jti: undefined, origin_jti: undefined });
  await assert.rejects(
    cognito.revokeToken({ ClientId, Token: RefreshToken }),
    refusal('UnsupportedOperation', /revocation/),
  );
  await cognito.getUser({ AccessToken });
  await cognito.adminUserGlobalSignOut({ UserPoolId, Username: ada });
  await assert.rejects(cognito.getUser({ AccessToken }), refusal('NotAuthorized', 'Access Token has been revoked'));
});
