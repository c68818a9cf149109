/** Tokens for programs, the certificate for SAML providers, and the quotas of an account. */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { openPool, refusal } from './scene.ts';
import { folderFor, speakTo, start } from './stored.ts';

const program = {
  GenerateSecret: true,
  AllowedOAuthFlows: ['client_credentials' as const],
  AllowedOAuthScopes: ['api/read', 'api/write', 'gone/read'],
};

test('A program trades its secret for a token with the scopes that it wants and has', async (t) => {
  const scene = await openPool(t, { client: program, issuer: 'aws' });
  const { cognito, emulator, UserPoolId, ClientId, pool } = scene;
  const Scopes = ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: ScopeName }));
  await cognito.createResourceServer({ UserPoolId, Identifier: 'api', Name: 'API', Scopes });
  const door = { ClientId, Secret: pool.clientSecret };
  const { ClientAuthenticationResult: result } = await cognito.getClientToken(door);
  assert.deepEqual([result?.ExpiresIn, result?.TokenType], [3600, 'Bearer']);
  const verifier = CognitoJwtVerifier.create({ userPoolId: UserPoolId, tokenUse: 'access', clientId: ClientId });
  const keys = await fetch(`${emulator.url}/${UserPoolId}/.well-known/jwks.json`).then((answer) => answer.json());
  verifier.cacheJwks(keys as Parameters<typeof verifier.cacheJwks>[0]);
  const claims = await verifier.verify(result?.AccessToken ?? '');
  assert.deepEqual([claims.sub, claims.scope], [ClientId, 'api/read api/write']);
  const narrow = await cognito.getClientToken({ ...door, Scopes: ['api/read'] });
  assert.equal((await verifier.verify(narrow.ClientAuthenticationResult?.AccessToken ?? '')).scope, 'api/read');
  await assert.rejects(cognito.getClientToken({ ...door, Scopes: ['gone/read'] }), refusal('InvalidParameter', /gone/));
  await assert.rejects(cognito.getClientToken({ ...door, Secret: 'x'.repeat(30) }), { name: 'NotAuthorizedException' });
  const AccessToken = result?.AccessToken;
  await assert.rejects(cognito.getUser({ AccessToken }), { name: 'NotAuthorizedException' });
});

test('A client of people, and one without a secret, get no such token', async (t) => {
  const people = await openPool(t, { client: { GenerateSecret: true } });
  const { ClientId, pool } = people;
  const wrongFlow = refusal('NotAuthorized', /not enabled/);
  await assert.rejects(people.cognito.getClientToken({ ClientId, Secret: pool.clientSecret }), wrongFlow);
  const open = await openPool(t, { client: { ...program, GenerateSecret: false } });
  const { cognito, ClientId: id } = open;
  await assert.rejects(
    cognito.getClientToken({ ClientId: id, Secret: 'x'.repeat(30) }),
    refusal('NotAuthorized', /secret/),
  );
});

test('The certificate of a pool is good for ten years, signed by itself, and the same after a restart', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file });
  const cognito = speakTo(t, first);
  const { UserPool } = await cognito.createUserPool({ PoolName: 'people' });
  const UserPoolId = UserPool?.Id;
  const { Certificate = '' } = await cognito.getSigningCertificate({ UserPoolId });
  const read = new X509Certificate(Buffer.from(Certificate, 'base64'));
  assert.ok(read.verify(read.publicKey));
  assert.deepEqual([read.subject, read.issuer], [`CN=${UserPoolId}`, `CN=${UserPoolId}`]);
  const years = new Date(read.validTo).getUTCFullYear() - new Date(read.validFrom).getUTCFullYear();
  assert.equal(years, 10);
  await cognito.updateProvisionedLimit({ LimitDefinition: limit('UserRead'), RequestedLimitValue: 200 });
  await first.close();
  const later = speakTo(t, await start(t, { file }));
  assert.equal((await later.getSigningCertificate({ UserPoolId })).Certificate, Certificate);
  const kept = await later.getProvisionedLimit({ LimitDefinition: limit('UserRead') });
  assert.equal(kept.Limit?.ProvisionedLimitValue, 200);
});

const limit = (Category: string) => ({ LimitClass: 'API_CATEGORY', Attributes: { Category } }) as const;

test('A quota is what every account has until more is asked for, and never less', async (t) => {
  const { cognito } = await openPool(t);
  const LimitDefinition = limit('UserAuthentication');
  const { Limit } = await cognito.getProvisionedLimit({ LimitDefinition });
  assert.deepEqual(Limit, { LimitDefinition, ProvisionedLimitValue: 120, FreeLimitValue: 120 });
  const ask = (RequestedLimitValue: number) => cognito.updateProvisionedLimit({ LimitDefinition, RequestedLimitValue });
  assert.equal((await ask(300)).Limit?.ProvisionedLimitValue, 300);
  assert.equal((await cognito.getProvisionedLimit({ LimitDefinition })).Limit?.ProvisionedLimitValue, 300);
  await assert.rejects(ask(119), refusal('InvalidParameter', /120 at least/));
  await assert.rejects(ask(1201), refusal('ServiceQuotaExceeded', /1200 at most/));
  const unknown = cognito.getProvisionedLimit({ LimitDefinition: limit('Everything') });
  await assert.rejects(unknown, refusal('InvalidParameter', /Category, one of UserAuthentication/));
});
