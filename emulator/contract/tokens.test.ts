/** Tokens, judged by aws-jwt-verify against the served keys: what they say and how long they live. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { JwtVerifier } from 'aws-jwt-verify';
import { openPool, passwordClient, refusal, type Scene } from './scene.ts';
import { claimsOf, refresh, type Tokens, tokensOf } from './tokens-of.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const attributes = { name: 'Ada', 'custom:telnum': '123', phone_number: '+15550100', phone_number_verified: 'false' };
const users = [{ email: ada, password, attributes }];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function openAdasPool(t: TestContext, client: object = {}) {
  return openPool(t, { users, client: { ...passwordClient, ...client } });
}

function signIn(scene: Scene): Promise<Tokens> {
  return tokensOf(scene, ada, password);
}

/** Looks at the signature with the keys that the pool serves; the library itself fetches by https only. */
async function verify(
  { emulator, UserPoolId }: Scene,
  token: string,
  audience: string | null,
): Promise<Record<string, unknown>> {
  const issuer = `${emulator.url}/${UserPoolId}`;
  const jwks = await fetch(`${issuer}/.well-known/jwks.json`);
  const verifier = JwtVerifier.create({ issuer, audience });
  verifier.cacheJwks((await jwks.json()) as Parameters<typeof verifier.cacheJwks>[0]);
  return verifier.verify(token);
}

test('Both kinds of token verify against the served keys, each by a key of its own', async (t) => {
  const scene = await openAdasPool(t);
  const { AccessToken, IdToken } = await signIn(scene);
  assert.equal((await verify(scene, IdToken, scene.ClientId)).token_use, 'id');
  assert.equal((await verify(scene, AccessToken, null)).token_use, 'access');
  const headers = [IdToken, AccessToken].map((token) => {
    return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());
  });
  assert.deepEqual(headers.map(Object.keys), [
    ['kid', 'alg'],
    ['kid', 'alg'],
  ]);
  assert.notEqual(headers[0].kid, headers[1].kid);
  const other = await openAdasPool(t);
  await assert.rejects(verify(other, IdToken, scene.ClientId));
});

test('An ID token shows the attributes, with the flags as booleans, and an access token shows none', async (t) => {
  const scene = await openAdasPool(t);
  const { AccessToken, IdToken } = await signIn(scene);
  const { sub, auth_time, iat, exp, jti, event_id, origin_jti, ...id } = claimsOf(IdToken);
  assert.deepEqual(id, {
    ...attributes,
    phone_number_verified: false,
    email: ada,
    email_verified: true,
    iss: `${scene.emulator.url}/${scene.UserPoolId}`,
    aud: scene.ClientId,
    token_use: 'id',
    'cognito:username': sub,
  });
  assert.equal(Number(exp) - Number(iat), 3600);
  const { jti: accessJti, ...access } = claimsOf(AccessToken);
  assert.deepEqual(access, {
    sub,
    auth_time,
    iat,
    exp,
    event_id,
    origin_jti,
    iss: id.iss,
    client_id: scene.ClientId,
    token_use: 'access',
    scope: 'aws.cognito.signin.user.admin',
    username: sub,
  });
  assert.notEqual(accessJti, jti);
});

test('A sign-in happens at one moment, however long it takes', async (t) => {
  const scene = await openAdasPool(t);
  let time = scene.emulator.clock.now();
  t.mock.method(scene.emulator.clock, 'now', () => {
    time += 1000;
    return time;
  });
  const { AccessToken, IdToken } = await signIn(scene);
  const { auth_time, iat } = claimsOf(IdToken);
  assert.equal(auth_time, iat);
  assert.equal(claimsOf(AccessToken).iat, iat);
});

test('A client reads only what it may, in the token as in GetUser', async (t) => {
  const scene = await openAdasPool(t, { ReadAttributes: ['email', 'name'] });
  const { AccessToken, IdToken } = await signIn(scene);
  const { email, name, phone_number, email_verified } = claimsOf(IdToken);
  assert.deepEqual(
    { email, name, phone_number, email_verified },
    { email: ada, name: 'Ada', phone_number: undefined, email_verified: undefined },
  );
  const { UserAttributes = [] } = await scene.cognito.getUser({ AccessToken });
  assert.deepEqual(
    UserAttributes.map(({ Name }) => Name),
    ['sub', 'email', 'name'],
  );
});

test('Groups are in both tokens by precedence, and the first group with a role is the preferred one', async (t) => {
  const scene = await openPool(t, {
    users: [{ email: ada, password, groups: ['zebras', 'readers', 'editors', 'owners'] }],
    client: passwordClient,
  });
  const pool = scene.emulator.world.state.pools[scene.UserPoolId];
  const times = { createdAt: 0, modifiedAt: 0 };
  const groups = {
    zebras: { name: 'zebras', ...times },
    readers: { name: 'readers', ...times },
    editors: { name: 'editors', precedence: 5, roleArn: 'arn:aws:iam::1:role/editor', ...times },
    owners: { name: 'owners', precedence: 1, ...times },
  };
  Object.assign(pool?.groups ?? {}, groups);
  const { AccessToken, IdToken } = await signIn(scene);
  const id = claimsOf(IdToken);
  assert.deepEqual(id['cognito:groups'], ['owners', 'editors', 'readers', 'zebras']);
  assert.deepEqual(id['cognito:roles'], ['arn:aws:iam::1:role/editor']);
  assert.equal(id['cognito:preferred_role'], 'arn:aws:iam::1:role/editor');
  assert.deepEqual(claimsOf(AccessToken)['cognito:groups'], ['owners', 'editors', 'readers', 'zebras']);
  const { UserPoolId } = scene;
  const { Groups } = await scene.cognito.adminListGroupsForUser({ UserPoolId, Username: ada });
  assert.deepEqual(
    Groups?.map(({ GroupName }) => GroupName),
    id['cognito:groups'],
  );
});

test('Tokens live as long as the client says, in its units', async (t) => {
  const scene = await openAdasPool(t, {
    AccessTokenValidity: 10,
    IdTokenValidity: 2,
    RefreshTokenValidity: 1,
    TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'hours', RefreshToken: 'days' },
  });
  const { AccessToken, IdToken, RefreshToken } = await signIn(scene);
  const life = (token: string) => Number(claimsOf(token).exp) - Number(claimsOf(token).iat);
  assert.deepEqual([life(AccessToken), life(IdToken)], [600, 7200]);
  scene.emulator.clock.advance(9 * MINUTE);
  await scene.cognito.getUser({ AccessToken });
  scene.emulator.clock.advance(MINUTE);
  await assert.rejects(scene.cognito.getUser({ AccessToken }), refusal('NotAuthorized', 'Access Token has expired'));
  scene.emulator.clock.advance(DAY - 11 * MINUTE);
  assert.equal((await refresh(scene, RefreshToken)).AuthenticationResult?.ExpiresIn, 600);
  scene.emulator.clock.advance(MINUTE);
  await assert.rejects(refresh(scene, RefreshToken), refusal('NotAuthorized', 'Refresh Token has expired'));
  scene.emulator.clock.advance(30 * DAY);
  await assert.rejects(refresh(scene, RefreshToken), refusal('NotAuthorized', 'Refresh Token has expired'));
});
