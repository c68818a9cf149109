/** Identity pools, with Amazon's SDK and with Amplify: an ID token against temporary credentials, and what is refused. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { fetchAuthSession } from '@aws-amplify/core';
import { CognitoIdentity } from '@aws-sdk/client-cognito-identity';
import { createIdentityPool, type NewIdentityPool } from '../identity/create-identity-pool.ts';
import { openAmplify } from './amplify.ts';
import { openPool, passwordClient, refusal, type Scene } from './scene.ts';
import { tokensOf } from './tokens-of.ts';

const ada = 'ada@lovelace.example';
const grace = 'grace@hopper.example';
const password = 'Engine-1843';
const HOUR = 3_600_000;

type IdentityScene = Scene & { IdentityPoolId: string; identity: CognitoIdentity };

async function openIdentityPool(
  t: TestContext,
  options: Partial<NewIdentityPool> & { serverSideTokenCheck?: boolean } = {},
): Promise<IdentityScene> {
  const users = [ada, grace].map((email) => ({ email, password }));
  const scene = await openPool(t, { users, client: passwordClient });
  const { serverSideTokenCheck = false, ...more } = options;
  const { UserPoolId: userPoolId, ClientId: clientId } = scene;
  const providers = [{ userPoolId, clientId, serverSideTokenCheck }];
  const IdentityPoolId = createIdentityPool(scene.emulator.world, { providers, ...more });
  const identity = new CognitoIdentity({ endpoint: scene.emulator.url, region: 'us-east-1', maxAttempts: 1 });
  t.after(() => identity.destroy());
  return { ...scene, IdentityPoolId, identity };
}

/** As Amplify makes it of the token's issuer. */
function loginsOf({ emulator, UserPoolId }: Scene, token: string): Record<string, string> {
  return { [`${emulator.url.replace('http://', '')}/${UserPoolId}`]: token };
}

test('Somebody signed in gets an identity, always the same, and credentials for an hour', async (t) => {
  const scene = await openIdentityPool(t);
  const { identity, IdentityPoolId, emulator, UserPoolId } = scene;
  const { IdToken } = await tokensOf(scene, ada, password);
  const Logins = loginsOf(scene, IdToken);
  const { IdentityId } = await identity.getId({ IdentityPoolId, Logins });
  assert.match(IdentityId ?? '', /^us-east-1:[0-9a-f-]{36}$/);
  emulator.clock.advance(1000);
  const again = await tokensOf(scene, ada, password);
  const byAmazonsName = { [`cognito-idp.us-east-1.amazonaws.com/${UserPoolId}`]: again.IdToken };
  assert.equal((await identity.getId({ IdentityPoolId, Logins: byAmazonsName })).IdentityId, IdentityId);
  const { Credentials } = await identity.getCredentialsForIdentity({ IdentityId, Logins });
  assert.match(Credentials?.AccessKeyId ?? '', /^ASIA[A-Z2-7]{16}$/);
  assert.equal(Credentials?.SecretKey?.length, 40);
  assert.ok(Credentials?.SessionToken);
  const life = (Credentials?.Expiration?.getTime() ?? 0) - emulator.clock.now();
  assert.ok(life > HOUR - 5000 && life <= HOUR);
});

test('Amplify gets credentials for whoever signs in', async (t) => {
  const scene = await openIdentityPool(t);
  const amplify = openAmplify(scene, scene.IdentityPoolId);
  await amplify.signIn(ada, password, { authFlowType: 'USER_PASSWORD_AUTH' });
  const { credentials, identityId } = await fetchAuthSession();
  assert.match(credentials?.accessKeyId ?? '', /^ASIA/);
  assert.match(identityId ?? '', /^us-east-1:/);
  await amplify.signOut();
});

test('Two people have two identities, and neither gets credentials for the other', async (t) => {
  const scene = await openIdentityPool(t);
  const { identity, IdentityPoolId } = scene;
  const [adas, graces] = [
    loginsOf(scene, (await tokensOf(scene, ada, password)).IdToken),
    loginsOf(scene, (await tokensOf(scene, grace, password)).IdToken),
  ];
  const { IdentityId } = await identity.getId({ IdentityPoolId, Logins: adas });
  const other = await identity.getId({ IdentityPoolId, Logins: graces });
  assert.notEqual(IdentityId, other.IdentityId);
  await assert.rejects(
    identity.getCredentialsForIdentity({ IdentityId, Logins: graces }),
    refusal(
      'NotAuthorized',
      "Logins don't match. Please include at least one valid login for this identity or identity pool.",
    ),
  );
  await assert.rejects(
    identity.getCredentialsForIdentity({ IdentityId }),
    refusal('NotAuthorized', `Access to Identity '${IdentityId}' is forbidden.`),
  );
});

test('What is no ID token of a linked pool and client is refused', async (t) => {
  const scene = await openIdentityPool(t);
  const { identity, IdentityPoolId, emulator, UserPoolId } = scene;
  const { IdToken, AccessToken } = await tokensOf(scene, ada, password);
  const ask = (Logins: Record<string, string>) => identity.getId({ IdentityPoolId, Logins });
  const invalid = refusal('NotAuthorized', 'Invalid login token. Not a valid OpenId Connect identity token.');
  await assert.rejects(ask(loginsOf(scene, 'nonsense')), invalid);
  await assert.rejects(ask(loginsOf(scene, AccessToken)), invalid);
  const [header = '', claims = '', signature = ''] = IdToken.split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const unverified = refusal('NotAuthorized', "Invalid login token. Couldn't verify signed token.");
  await assert.rejects(ask(loginsOf(scene, `${none}.${claims}.`)), unverified);
  await assert.rejects(
    ask(loginsOf(scene, `${header}.${claims}.${signature.split('').reverse().join('')}`)),
    unverified,
  );
  const unsupported = refusal('NotAuthorized', 'Token is not from a supported provider of this identity pool.');
  await assert.rejects(ask({ 'accounts.example': IdToken }), unsupported);
  const { UserPoolClient } = await scene.cognito.createUserPoolClient({
    UserPoolId,
    ClientName: 'other',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
  });
  const foreign = await tokensOf({ ...scene, ClientId: UserPoolClient?.ClientId ?? '' }, ada, password);
  await assert.rejects(ask(loginsOf(scene, foreign.IdToken)), unsupported);
  emulator.clock.advance(HOUR);
  await assert.rejects(
    ask(loginsOf(scene, IdToken)),
    refusal('NotAuthorized', /^Invalid login token\. Token expired: (\d+) >= \d+$/),
  );
});

test('Guests are turned away, or get an identity each and keep it when they sign in', async (t) => {
  const closed = await openIdentityPool(t);
  const off = refusal('NotAuthorized', 'Unauthenticated access is not supported for this identity pool.');
  await assert.rejects(closed.identity.getId({ IdentityPoolId: closed.IdentityPoolId }), off);
  const scene = await openIdentityPool(t, { allowsGuests: true });
  const { identity, IdentityPoolId } = scene;
  const [one, other] = [await identity.getId({ IdentityPoolId }), await identity.getId({ IdentityPoolId })];
  assert.notEqual(one.IdentityId, other.IdentityId);
  const { IdentityId } = one;
  assert.ok((await identity.getCredentialsForIdentity({ IdentityId })).Credentials);
  const Logins = loginsOf(scene, (await tokensOf(scene, ada, password)).IdToken);
  assert.ok((await identity.getCredentialsForIdentity({ IdentityId, Logins })).Credentials);
  assert.equal((await identity.getId({ IdentityPoolId, Logins })).IdentityId, IdentityId);
  await assert.rejects(identity.getCredentialsForIdentity({ IdentityId }), refusal('NotAuthorized', /is forbidden\.$/));
});

test('A pool that asks the user pool about tokens refuses somebody who was signed out', async (t) => {
  for (const serverSideTokenCheck of [true, false]) {
    const scene = await openIdentityPool(t, { serverSideTokenCheck });
    const { identity, IdentityPoolId } = scene;
    const { IdToken, AccessToken } = await tokensOf(scene, ada, password);
    const Logins = loginsOf(scene, IdToken);
    await identity.getId({ IdentityPoolId, Logins });
    await scene.cognito.globalSignOut({ AccessToken });
    const asked = identity.getId({ IdentityPoolId, Logins });
    if (serverSideTokenCheck) await assert.rejects(asked, refusal('NotAuthorized', 'Token is inactive'));
    else assert.ok((await asked).IdentityId);
  }
});

test('Without a role there are no credentials, and what is unknown is named', async (t) => {
  const scene = await openIdentityPool(t, { allowsGuests: true, hasRole: false });
  const { identity, IdentityPoolId } = scene;
  const { IdentityId } = await identity.getId({ IdentityPoolId });
  const text = 'Invalid identity pool configuration. Check assigned IAM roles for this pool.';
  const refused = refusal('InvalidIdentityPoolConfiguration', text);
  await assert.rejects(identity.getCredentialsForIdentity({ IdentityId }), refused);
  const unknown = 'us-east-1:00000000-0000-4000-8000-000000000000';
  await assert.rejects(
    identity.getId({ IdentityPoolId: unknown }),
    refusal('ResourceNotFound', `IdentityPool '${unknown}' not found.`),
  );
  await assert.rejects(
    identity.getCredentialsForIdentity({ IdentityId: unknown }),
    refusal('ResourceNotFound', `Identity '${unknown}' not found.`),
  );
});

test('Values that break the shapes of identity pools are refused in their own name', async (t) => {
  const { identity, IdentityPoolId } = await openIdentityPool(t);
  const must = 'failed to satisfy constraint:';
  const pattern = `1 validation error detected: Value 'x:mock' at 'identityPoolId' ${must} Member must satisfy regular expression pattern: [\\w-]+:[0-9a-f-]+`;
  await assert.rejects(identity.getId({ IdentityPoolId: 'x:mock' }), refusal('Validation', pattern));
  const sizes =
    'Member must have length less than or equal to 50000, Member must have length greater than or equal to 1';
  const logins = `1 validation error detected: Value at 'logins' ${must} Map value must satisfy constraint: [${sizes}]`;
  const Logins = { 'accounts.example': '' };
  await assert.rejects(identity.getId({ IdentityPoolId, Logins }), refusal('Validation', logins));
});
