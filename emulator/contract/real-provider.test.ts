/** A real OIDC provider: another pool of the same emulator, whose own sign-in page people come from. */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { signJwt } from '../tokens/jwt.ts';
import { ada, answerIn, claimsOf, type Managed, openManaged, password, trade } from './managed-login-scene.ts';
import { sharedKeys } from './scene.ts';

type Company = { managed: Managed; clientId: string; clientSecret: string; companyId: string };

const PROVIDER = 'Company';

/** The provider's own people sign in there by user name; its client may come back to the pool alone. */
async function openCompany(t: TestContext, more: Record<string, string> = {}): Promise<Company> {
  const managed = await openManaged(t, { users: [] });
  const { emulator, cognito, UserPoolId, ClientId, site } = managed;
  const company = await emulator.createPool({
    keys: await sharedKeys,
    users: [{ email: ada, password, attributes: { name: 'Ada', given_name: 'Augusta' } }],
    client: {
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      SupportedIdentityProviders: ['COGNITO'],
      CallbackURLs: [`${site}/oauth2/idpresponse`],
    },
  });
  const { clientId, clientSecret = '', userPoolId: companyId } = company;
  const ProviderDetails = {
    client_id: clientId,
    client_secret: clientSecret,
    authorize_scopes: 'openid email profile',
    oidc_issuer: `${emulator.url}/${companyId}`,
    attributes_request_method: 'GET',
    ...more,
  };
  const AttributeMapping = { email: 'email', name: 'name', given_name: 'given_name' };
  const provider = { UserPoolId, ProviderName: PROVIDER, ProviderDetails, AttributeMapping };
  await cognito.createIdentityProvider({ ...provider, ProviderType: 'OIDC' });
  const client = { ...(await cognito.describeUserPoolClient({ UserPoolId, ClientId })).UserPoolClient };
  const { ClientSecret: _, CreationDate: __, LastModifiedDate: ___, ...settings } = client;
  const SupportedIdentityProviders = ['COGNITO', PROVIDER];
  await cognito.updateUserPoolClient({ ...settings, UserPoolId, ClientId, SupportedIdentityProviders });
  return { managed, clientId, clientSecret, companyId };
}

function leave({ managed }: Company, more: Record<string, string> = {}) {
  return managed.browser.follow(managed.authorizeUrl({ identity_provider: PROVIDER, ...more }));
}

test('Somebody who signs in at a real provider is somebody of their own here, as the provider says', async (t) => {
  const company = await openCompany(t);
  const page = await leave(company, { login_hint: ada });
  assert.match(page.url, new RegExp(`client_id=${company.clientId}`));
  assert.match(page.text, new RegExp(`value="${ada}"`));
  const { code, state } = answerIn(await company.managed.browser.submit(page, { username: ada, password }));
  assert.equal(state, 'state-1');
  const { body } = await trade(company.managed, code, {});
  const claims = claimsOf(body.id_token);
  const [identity] = claims.identities as Record<string, string>[];
  assert.deepEqual([identity?.providerName, identity?.providerType], [PROVIDER, 'OIDC']);
  assert.equal(claims['cognito:username'], `company_${identity?.userId}`);
  assert.deepEqual([claims.email, claims.email_verified], [ada, false]);
  const { cognito, UserPoolId } = company.managed;
  const { Users = [] } = await cognito.listUsers({ UserPoolId: company.companyId });
  assert.equal(Users[0]?.Username, identity?.userId);
  const { UserAttributes = [] } = await cognito.adminGetUser({ UserPoolId, Username: `company_${identity?.userId}` });
  assert.equal(UserAttributes.find(({ Name }) => Name === 'given_name')?.Value, 'Augusta');
});

test('A secret that is wrong, and a scope that the provider has not, are told at the callback', async (t) => {
  const company = await openCompany(t, { client_secret: 'wrong' });
  const page = await leave(company);
  const told = answerIn(await company.managed.browser.submit(page, { username: ada, password }));
  assert.equal(told.error, 'invalid_request');
  assert.match(told.error_description ?? '', /^Company Error - 40[01] invalid_client$/);
  const greedy = await openCompany(t, { authorize_scopes: 'openid phone' });
  const refused = answerIn(await leave(greedy));
  assert.deepEqual([refused.error, refused.error_description], ['invalid_request', 'invalid_scope']);
});

/** A provider that answers as it is told to. */
async function openStranger(t: TestContext, answers: Record<string, object | undefined>): Promise<string> {
  const server: Server = createServer((request, response) => {
    const answer = answers[request.url?.split('?')[0] ?? ''];
    if (answer) response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Goes to a provider of our own making and comes back with what it has said, its ID token signed by the other pool's key. */
async function comeFrom(t: TestContext, told: Record<string, unknown>, userInfo?: object, sign = signJwt) {
  const answers: Record<string, object | undefined> = { '/userinfo': userInfo };
  const issuer = await openStranger(t, answers);
  const company = await openCompany(t, { oidc_issuer: issuer });
  const { emulator, browser } = company.managed;
  answers['/.well-known/openid-configuration'] = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${emulator.url}/${company.companyId}/.well-known/jwks.json`,
  };
  const claims = { iss: issuer, aud: company.clientId, sub: 'x', exp: 4e9, ...told };
  answers['/token'] = { id_token: sign((await sharedKeys).id, claims), access_token: 'y' };
  const state = new URL((await leave(company)).url).searchParams.get('state') ?? '';
  const back = `${emulator.url}/oauth2/idpresponse?${new URLSearchParams({ code: 'x', state })}`;
  return { company, answer: answerIn(await browser.follow(back)) };
}

test('An ID token that is forged, too old, or of another issuer, client or sign-in lets nobody in', async (t) => {
  const cases: [object, RegExp][] = [
    [{ iss: 'http://other.example' }, /^Company Error - Bad id_token/],
    [{ aud: 'other' }, /^Company Error - Bad id_token/],
    [{ exp: 1e9 }, /^Company Error - Bad id_token/],
    [{ nonce: 'other' }, /nonce/],
    [{ sub: '' }, /^attributes required: \[sub\]$/],
  ];
  for (const [claims, words] of cases) {
    const { answer, company } = await comeFrom(t, { ...claims });
    assert.match(answer.error_description ?? '', words);
    assert.deepEqual((await company.managed.cognito.listUsers({ UserPoolId: company.managed.UserPoolId })).Users, []);
  }
  const forge: typeof signJwt = (key, claims) => `${signJwt(key, claims).slice(0, -8)}AAAAAAAA`;
  const { answer } = await comeFrom(t, {}, undefined, forge);
  assert.match(answer.error_description ?? '', /^Company Error - Bad id_token/);
});

test('What the ID token leaves out is asked of userInfo, which has to mean the same person', async (t) => {
  const { answer, company } = await comeFrom(t, { name: 'Ada' }, { sub: 'x', email: ada, name: 'Somebody' });
  assert.ok(answer.code);
  const { UserAttributes = [] } = await company.managed.cognito.adminGetUser({
    UserPoolId: company.managed.UserPoolId,
    Username: 'company_x',
  });
  const told = Object.fromEntries(UserAttributes.map(({ Name = '', Value }) => [Name, Value]));
  assert.deepEqual([told.email, told.name], [ada, 'Ada']);
  const other = await comeFrom(t, {}, { sub: 'z', email: ada });
  assert.match(other.answer.error_description ?? '', /userInfo/);
});

test('A provider that does not answer is given up by the pool’s clock, and one that is not there is told of', async (t) => {
  const company = await openCompany(t, { oidc_issuer: await openStranger(t, {}) });
  const { emulator } = company.managed;
  const moving = setInterval(() => emulator.clock.advance(5000), 20);
  t.after(() => clearInterval(moving));
  const told = answerIn(await leave(company));
  assert.equal(told.error_description, 'Timeout occurred in calling OIDC discovery');
  const nobody = await openCompany(t, { oidc_issuer: 'http://127.0.0.1:1' });
  assert.equal(answerIn(await leave(nobody)).error_description, 'Error in calling OIDC discovery');
});
