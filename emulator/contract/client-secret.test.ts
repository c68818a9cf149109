/** Clients with a secret: a hash of it in sign-ins, the secret itself where refresh tokens are traded and revoked. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { openPool, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const missing = (ClientId: string) =>
  refusal('NotAuthorized', `Client ${ClientId} is configured with secret but SECRET_HASH was not received`);
const unable = (ClientId: string) => refusal('NotAuthorized', `Unable to verify secret hash for client ${ClientId}`);

async function openWithSecret(t: TestContext, person: { status?: 'FORCE_CHANGE_PASSWORD' } = {}) {
  const flows = ['ALLOW_USER_PASSWORD_AUTH' as const, 'ALLOW_REFRESH_TOKEN_AUTH' as const];
  const client = { GenerateSecret: true, ExplicitAuthFlows: flows };
  const scene = await openPool(t, { users: [{ email: ada, password, ...person }], client });
  return { ...scene, secret: scene.pool.clientSecret ?? '' };
}

/** As the developer guide computes it. */
function hashFor({ secret, ClientId }: { secret: string; ClientId: string }, username: string): string {
  return createHmac('sha256', secret)
    .update(username + ClientId)
    .digest('base64');
}

function signIn({ cognito, ClientId }: Scene, SECRET_HASH?: string) {
  const AuthParameters = { USERNAME: ada, PASSWORD: password, ...(SECRET_HASH && { SECRET_HASH }) };
  return cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
}

test('A sign-in needs the hash for the name that was typed', async (t) => {
  const scene = await openWithSecret(t);
  await assert.rejects(signIn(scene), missing(scene.ClientId));
  await assert.rejects(signIn(scene, hashFor(scene, 'somebody')), unable(scene.ClientId));
  await assert.rejects(signIn(scene, 'AAAA'), unable(scene.ClientId));
  assert.ok((await signIn(scene, hashFor(scene, ada))).AuthenticationResult?.IdToken);
});

test('An answer to a challenge needs it again', async (t) => {
  const scene = await openWithSecret(t, { status: 'FORCE_CHANGE_PASSWORD' });
  const { cognito, ClientId } = scene;
  const { Session } = await signIn(scene, hashFor(scene, ada));
  const respond = (hash: { SECRET_HASH?: string }) =>
    cognito.respondToAuthChallenge({
      ClientId,
      Session,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeResponses: { USERNAME: ada, NEW_PASSWORD: 'Analytical-1', ...hash },
    });
  await assert.rejects(respond({}), missing(ClientId));
  await assert.rejects(respond({ SECRET_HASH: hashFor(scene, 'somebody') }), unable(ClientId));
  assert.ok((await respond({ SECRET_HASH: hashFor(scene, ada) })).AuthenticationResult?.IdToken);
});

test('A refresh needs the hash for the user name, not for the e-mail', async (t) => {
  const scene = await openWithSecret(t);
  const { cognito, ClientId, UserPoolId } = scene;
  const { AuthenticationResult } = await signIn(scene, hashFor(scene, ada));
  const REFRESH_TOKEN = AuthenticationResult?.RefreshToken ?? '';
  const { Username = '' } = await cognito.adminGetUser({ UserPoolId, Username: ada });
  const refresh = (SECRET_HASH: string) =>
    cognito.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN, SECRET_HASH } });
  const wrong = refusal('NotAuthorized', `SecretHash does not match for the client: ${ClientId}`);
  await assert.rejects(refresh(hashFor(scene, ada)), wrong);
  assert.ok((await refresh(hashFor(scene, Username))).AuthenticationResult?.IdToken);
});

test('Trading and revoking a refresh token needs the secret itself', async (t) => {
  const scene = await openWithSecret(t);
  const { cognito, ClientId, secret: ClientSecret } = scene;
  const { AuthenticationResult } = await signIn(scene, hashFor(scene, ada));
  const RefreshToken = AuthenticationResult?.RefreshToken;
  const trade = (secret: { ClientSecret?: string }) =>
    cognito.getTokensFromRefreshToken({ ClientId, RefreshToken, ...secret });
  const without = `Client ${ClientId} is configured for secret but secret was not received`;
  await assert.rejects(trade({}), refusal('NotAuthorized', without));
  await assert.rejects(trade({ ClientSecret: 'guess'.repeat(10) }), unable(ClientId));
  assert.ok((await trade({ ClientSecret })).AuthenticationResult?.IdToken);
  const revoke = (secret: { ClientSecret?: string }) =>
    cognito.revokeToken({ ClientId, Token: RefreshToken, ...secret });
  await assert.rejects(revoke({}), refusal('Unauthorized', /secret/));
  await revoke({ ClientSecret });
  await assert.rejects(trade({ ClientSecret }), refusal('NotAuthorized', 'Refresh Token has been revoked'));
});

test('A client without a secret takes neither', async (t) => {
  const client = { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH' as const] };
  const scene = await openPool(t, { users: [{ email: ada, password }], client });
  await assert.rejects(signIn(scene, 'AAAA'), unable(scene.ClientId));
});

test('A client has a second secret while one is replaced, and both count until one is deleted', async (t) => {
  const scene = await openWithSecret(t);
  const { cognito, UserPoolId, ClientId } = scene;
  const one = { UserPoolId, ClientId };
  const { ClientSecretDescriptor: added } = await cognito.addUserPoolClientSecret(one);
  const next = { ...scene, secret: added?.ClientSecretValue ?? '' };
  await assert.rejects(cognito.addUserPoolClientSecret(one), { name: 'LimitExceededException' });
  const { ClientSecrets = [] } = await cognito.listUserPoolClientSecrets(one);
  assert.deepEqual([ClientSecrets.length, ClientSecrets[1]?.ClientSecretId], [2, added?.ClientSecretId]);
  assert.ok(ClientSecrets.every(({ ClientSecretValue }) => ClientSecretValue === undefined));
  for (const each of [scene, next]) assert.ok((await signIn(scene, hashFor(each, ada))).AuthenticationResult);
  const old = { ...one, ClientSecretId: ClientSecrets[0]?.ClientSecretId };
  await cognito.deleteUserPoolClientSecret(old);
  await assert.rejects(signIn(scene, hashFor(scene, ada)), unable(ClientId));
  assert.ok((await signIn(scene, hashFor(next, ada))).AuthenticationResult);
  await assert.rejects(cognito.deleteUserPoolClientSecret(old), { name: 'ResourceNotFoundException' });
  const last = { ...one, ClientSecretId: added?.ClientSecretId };
  await assert.rejects(cognito.deleteUserPoolClientSecret(last), { name: 'InvalidParameterException' });
  const { UserPoolClient } = await cognito.describeUserPoolClient(one);
  assert.equal(UserPoolClient?.ClientSecret, next.secret);
});

test('A client can be made with a secret that somebody brings', async (t) => {
  const { cognito, UserPoolId, ...scene } = await openWithSecret(t);
  const secret = 'broughtAlong0123456789abcdef';
  const { UserPoolClient } = await cognito.createUserPoolClient({
    UserPoolId,
    ClientName: 'web',
    ClientSecret: secret,
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
  });
  const ClientId = UserPoolClient?.ClientId ?? '';
  const own = { ...scene, cognito, UserPoolId, ClientId, secret };
  assert.equal(UserPoolClient?.ClientSecret, secret);
  await assert.rejects(signIn(own), missing(ClientId));
  assert.ok((await signIn(own, hashFor(own, ada))).AuthenticationResult);
  await assert.rejects(cognito.addUserPoolClientSecret({ UserPoolId, ClientId: 'nobody' }), {
    name: 'ResourceNotFoundException',
  });
});
