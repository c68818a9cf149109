/** App clients that Cognito would not make, and what it says of each. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPool, refusal } from './scene.ts';

const code = {
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  AllowedOAuthFlowsUserPoolClient: true,
  CallbackURLs: ['https://app.example/callback'],
};
const required =
  'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.';
const programs = 'client_credentials flow can not be selected';
const analytics =
  'Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid';
const role = 'arn:aws:iam::000000000000:role/analytics';
const application = 'arn:aws:mobiletargeting:us-east-1:000000000000:apps/0123456789abcdef0123456789abcdef';

const refused: (readonly [settings: object, text: string])[] = [
  [{ ...code, AllowedOAuthFlows: [] }, required],
  [{ ...code, AllowedOAuthScopes: [] }, required],
  [
    { ...code, AllowedOAuthFlows: ['code', 'client_credentials'] },
    `${programs} along with code flow or implicit flow.`,
  ],
  [{ ...code, AllowedOAuthFlows: ['client_credentials'] }, `${programs} if client does not have a client secret.`],
  [{ ...code, CallbackURLs: [] }, 'CallbackUrls can not be empty when code flow or implicit flow is selected'],
  [
    { ...code, AllowedOAuthFlows: ['implicit'], CallbackURLs: undefined },
    'CallbackUrls can not be empty when code flow or implicit flow is selected',
  ],
  [{ ...code, CallbackURLs: ['http://app.example/cb'] }, 'http://app.example/cb cannot use the HTTP protocol.'],
  [{ CallbackURLs: ['http://localhost.app.example'] }, 'http://localhost.app.example cannot use the HTTP protocol.'],
  [{ LogoutURLs: ['http://app.example/bye'] }, 'http://app.example/bye cannot use the HTTP protocol.'],
  [{ CallbackURLs: ['app.example/cb'] }, 'app.example/cb is not a whole address, such as https://app.example/cb.'],
  [{ LogoutURLs: ['/bye'] }, '/bye is not a whole address, such as https://app.example/cb.'],
  [{ CallbackURLs: ['https://app.example/cb#frag'] }, 'https://app.example/cb#frag cannot use fragment'],
  [
    { ...code, DefaultRedirectURI: 'https://other.example/cb' },
    'The default redirect URI https://other.example/cb is not in the callback URIs list.',
  ],
  [
    { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ADMIN_NO_SRP_AUTH'] },
    "Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names.",
  ],
  [
    { EnablePropagateAdditionalUserContextData: true },
    'Client Secret is required to set EnablePropagateAdditionalUserContextData as true',
  ],
  [{ AnalyticsConfiguration: { ApplicationArn: application, RoleArn: role } }, analytics],
  [{ AnalyticsConfiguration: { ApplicationId: 'abc' } }, analytics],
];

test('A client that contradicts itself is neither made nor updated to that', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  const provider = `The provider Google does not exist for User Pool ${UserPoolId}.`;
  const all = [...refused, [{ SupportedIdentityProviders: ['COGNITO', 'Google'] }, provider] as const];
  for (const [settings, text] of all) {
    const said = refusal(text.startsWith(programs) ? 'InvalidOAuthFlow' : 'InvalidParameter', text);
    await assert.rejects(cognito.createUserPoolClient({ UserPoolId, ClientName: 'x', ...settings }), said, text);
    await assert.rejects(cognito.updateUserPoolClient({ UserPoolId, ClientId, ...settings }), said, text);
  }
  const scopes = cognito.createUserPoolClient({
    UserPoolId,
    ClientName: 'x',
    AllowedOAuthScopes: ['openid', 'api/read'],
  });
  await assert.rejects(scopes, refusal('ScopeDoesNotExist', 'Invalid scope requested: api/read'));
  assert.equal((await cognito.listUserPoolClients({ UserPoolId })).UserPoolClients?.length, 1);
});

test('Addresses of this machine, of apps and by HTTPS are good', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const CallbackURLs = [
    'http://localhost:8080/',
    'http://127.0.0.1',
    'http://[::1]:3000/cb',
    'myapp://callback',
    'https://a.example',
  ];
  const made = await cognito.createUserPoolClient({
    ...code,
    UserPoolId,
    ClientName: 'web',
    AllowedOAuthFlows: ['code', 'implicit'],
    CallbackURLs,
    DefaultRedirectURI: 'myapp://callback',
    SupportedIdentityProviders: ['COGNITO'],
  });
  assert.deepEqual(made.UserPoolClient?.CallbackURLs, CallbackURLs);
  const program = {
    AllowedOAuthFlows: ['client_credentials' as const],
    AllowedOAuthScopes: ['email'],
    GenerateSecret: true,
  };
  await cognito.createUserPoolClient({ UserPoolId, ClientName: 'program', ...program });
});

test('Attributes that are not there, or can not be written, or are required and left out are refused', async (t) => {
  const Schema = [
    { Name: 'family_name', Required: true, Mutable: true },
    { Name: 'team', AttributeDataType: 'String' as const },
    { Name: 'note', AttributeDataType: 'String' as const, DeveloperOnlyAttribute: true },
  ];
  const { cognito, UserPoolId, ClientId } = await openPool(t, { settings: { Schema } });
  const expectBoth = async (settings: object, kind: string) => {
    const said = (doing: string) =>
      refusal('InvalidParameter', `Invalid ${kind} attributes specified while ${doing} a client`);
    const create = cognito.createUserPoolClient({ UserPoolId, ClientName: 'x', ...settings });
    await assert.rejects(create, said('creating'), JSON.stringify(settings));
    await assert.rejects(cognito.updateUserPoolClient({ UserPoolId, ClientId, ...settings }), said('updating'));
  };
  await expectBoth({ ReadAttributes: ['email', 'custom:color'] }, 'read');
  await expectBoth({ ReadAttributes: ['team'] }, 'read');
  for (const name of ['custom:color', 'sub', 'email_verified', 'phone_number_verified', 'dev:custom:note']) {
    await expectBoth({ WriteAttributes: ['family_name', name] }, 'write');
  }
  await expectBoth({ WriteAttributes: ['email', 'custom:team'] }, 'write');
  await cognito.createUserPoolClient({
    UserPoolId,
    ClientName: 'good',
    ReadAttributes: ['sub', 'email_verified', 'custom:team'],
    WriteAttributes: ['family_name', 'custom:team'],
  });
});
