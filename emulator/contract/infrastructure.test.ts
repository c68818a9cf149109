/** What infrastructure tools make: tags, resource servers, domains, identity providers; kept, shown, changed, deleted, and there after a restart. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { paginateListIdentityProviders, paginateListResourceServers } from '@aws-sdk/client-cognito-identity-provider';
import { cognitoAt, openPool, passwordClient, refusal } from './scene.ts';
import { folderFor, speakTo, start } from './stored.ts';
import { tokensOf } from './tokens-of.ts';
import { ada, password, users } from './two-people.ts';

const google = {
  ProviderName: 'Google',
  ProviderType: 'Google',
  ProviderDetails: { client_id: 'x', client_secret: 'y', authorize_scopes: 'openid' },
} as const;

const CertificateArn = 'arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-4000-8000-000000000000';

function nameOf(t: TestContext): string {
  return t.name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .slice(0, 40);
}

test('Tags are added, replaced and taken away, and stand in the description of their pool', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const { UserPool } = await cognito.describeUserPool({ UserPoolId });
  const ResourceArn = UserPool?.Arn;
  await cognito.tagResource({ ResourceArn, Tags: { team: 'a', cost: '1' } });
  await cognito.tagResource({ ResourceArn, Tags: { team: 'b' } });
  assert.deepEqual((await cognito.listTagsForResource({ ResourceArn })).Tags, { team: 'b', cost: '1' });
  await cognito.untagResource({ ResourceArn, TagKeys: ['cost', 'none'] });
  const described = await cognito.describeUserPool({ UserPoolId });
  assert.deepEqual(described.UserPool?.UserPoolTags, { team: 'b' });
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, number) => [`tag${number}`, '']));
  await assert.rejects(cognito.tagResource({ ResourceArn, Tags: many }), { name: 'InvalidParameterException' });
  const foreign = `${ResourceArn}x`;
  await assert.rejects(cognito.listTagsForResource({ ResourceArn: foreign }), { name: 'ResourceNotFoundException' });
});

test('Resource servers are made, read, listed page by page, changed and deleted', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const one = { UserPoolId, Identifier: 'https://api.example' };
  const Scopes = [{ ScopeName: 'read', ScopeDescription: 'Reads' }];
  const { ResourceServer } = await cognito.createResourceServer({ ...one, Name: 'API', Scopes });
  assert.deepEqual(ResourceServer, { ...one, Name: 'API', Scopes });
  assert.deepEqual((await cognito.describeResourceServer(one)).ResourceServer, ResourceServer);
  const again = cognito.createResourceServer({ ...one, Name: 'API' });
  await assert.rejects(again, refusal('InvalidParameter', /already exists in user pool/));
  await cognito.createResourceServer({ UserPoolId, Identifier: 'billing', Name: 'Billing' });
  const seen = [];
  for await (const { ResourceServers } of paginateListResourceServers(
    { client: cognito, pageSize: 1 },
    { UserPoolId },
  )) {
    seen.push(ResourceServers?.map(({ Identifier }) => Identifier));
  }
  assert.deepEqual(seen, [['billing'], ['https://api.example']]);
  const changed = await cognito.updateResourceServer({ ...one, Name: 'The API' });
  assert.deepEqual(changed.ResourceServer, { ...one, Name: 'The API' });
  await cognito.deleteResourceServer(one);
  const gone = refusal('ResourceNotFound', 'Resource server https://api.example does not exist.');
  await assert.rejects(cognito.describeResourceServer(one), gone);
  await assert.rejects(cognito.deleteResourceServer(one), gone);
  await assert.rejects(cognito.updateResourceServer({ ...one, Name: 'x' }), gone);
});

test('A pool has a domain of each kind, which is described whichever pool it is of, and keeps the pool from being deleted', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const Domain = nameOf(t);
  assert.deepEqual((await cognito.describeUserPoolDomain({ Domain })).DomainDescription, {});
  await cognito.createUserPoolDomain({ UserPoolId, Domain });
  await assert.rejects(
    cognito.createUserPoolDomain({ UserPoolId, Domain }),
    refusal('InvalidParameter', 'Domain already associated with another user pool.'),
  );
  await assert.rejects(
    cognito.createUserPoolDomain({ UserPoolId, Domain: 'another' }),
    refusal('InvalidParameter', 'User pool already has a domain configured.'),
  );
  const CustomDomainConfig = { CertificateArn };
  const custom = { UserPoolId, Domain: 'login.hopper.example', CustomDomainConfig };
  const made = await cognito.createUserPoolDomain(custom);
  assert.match(made.CloudFrontDomain ?? '', /\.cloudfront\.net$/);
  await cognito.updateUserPoolDomain({ ...custom, ManagedLoginVersion: 2 });
  const { DomainDescription } = await cognito.describeUserPoolDomain({ Domain: custom.Domain });
  assert.deepEqual(
    [DomainDescription?.UserPoolId, DomainDescription?.ManagedLoginVersion, DomainDescription?.CustomDomainConfig],
    [UserPoolId, 2, CustomDomainConfig],
  );
  const { UserPool } = await cognito.describeUserPool({ UserPoolId });
  assert.deepEqual([UserPool?.Domain, UserPool?.CustomDomain], [Domain, custom.Domain]);
  await assert.rejects(cognito.deleteUserPool({ UserPoolId }), refusal('InvalidParameter', /has a domain configured/));
  for (const each of [Domain, custom.Domain]) await cognito.deleteUserPoolDomain({ UserPoolId, Domain: each });
  await assert.rejects(
    cognito.deleteUserPoolDomain({ UserPoolId, Domain }),
    refusal('InvalidParameter', 'No such domain or user pool exists.'),
  );
  await cognito.deleteUserPool({ UserPoolId });
});

test("A prefix has none of the words that are Amazon's own", async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  await assert.rejects(
    cognito.createUserPoolDomain({ UserPoolId, Domain: 'my-cognito' }),
    refusal('InvalidParameter', 'Domain cannot contain reserved word: cognito'),
  );
  await cognito.createUserPoolDomain({ UserPoolId, Domain: 'awsome-cognitos' });
});

test('A prefix is of small letters, digits and hyphens; only a domain of one’s own has full stops', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const text = /^The domain name contains an invalid character\. .* follows this format: \^\[a-z0-9\].*\$$/;
  const CustomDomainConfig = { CertificateArn };
  for (const Domain of ['My-App', 'my_app', '-app', 'login.hopper.example']) {
    await assert.rejects(cognito.createUserPoolDomain({ UserPoolId, Domain }), refusal('InvalidParameter', text));
  }
  const upper = cognito.createUserPoolDomain({ UserPoolId, Domain: 'Login.hopper.example', CustomDomainConfig });
  await assert.rejects(upper, refusal('InvalidParameter', text));
});

test('In the Lite tier a domain has the hosted UI, and no managed login', async (t) => {
  const { cognito, UserPoolId } = await openPool(t, { settings: { UserPoolTier: 'LITE' } });
  const Domain = nameOf(t);
  await assert.rejects(
    cognito.createUserPoolDomain({ UserPoolId, Domain, ManagedLoginVersion: 2 }),
    refusal('FeatureUnavailableInTier', /the LITE pricing tier configured: Managed Login Version 2$/),
  );
  assert.equal((await cognito.createUserPoolDomain({ UserPoolId, Domain })).ManagedLoginVersion, 1);
});

test('Identity providers are made, read by name and identifier, listed page by page, changed and deleted', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const { IdentityProvider } = await cognito.createIdentityProvider({ UserPoolId, ...google });
  const { ProviderDetails: kept, AttributeMapping } = IdentityProvider ?? {};
  assert.deepEqual({ ...kept, ...google.ProviderDetails }, kept);
  assert.deepEqual([kept?.oidc_issuer, AttributeMapping], ['https://accounts.google.com', { username: 'sub' }]);
  await assert.rejects(
    cognito.createIdentityProvider({ UserPoolId, ...google }),
    refusal('DuplicateProvider', /Google/),
  );
  const one = { UserPoolId, ProviderName: 'Okta' };
  const ProviderDetails = {
    client_id: 'x',
    authorize_scopes: 'openid',
    oidc_issuer: 'https://okta.example',
    attributes_request_method: 'GET',
  };
  await cognito.createIdentityProvider({
    ...one,
    ProviderType: 'OIDC',
    ProviderDetails,
    IdpIdentifiers: ['okta.example'],
  });
  await cognito.updateIdentityProvider({ ...one, AttributeMapping: { email: 'mail' } });
  const added = { attributes_url_add_attributes: 'false' };
  const { IdentityProvider: okta } = await cognito.describeIdentityProvider(one);
  assert.deepEqual(
    [okta?.ProviderDetails, okta?.AttributeMapping],
    [
      { ...added, ...ProviderDetails },
      { email: 'mail', username: 'sub' },
    ],
  );
  const found = await cognito.getIdentityProviderByIdentifier({ UserPoolId, IdpIdentifier: 'okta.example' });
  assert.deepEqual(found.IdentityProvider, okta);
  const seen = [];
  for await (const { Providers } of paginateListIdentityProviders({ client: cognito, pageSize: 1 }, { UserPoolId })) {
    seen.push(Providers?.map(({ ProviderName, ProviderType }) => `${ProviderName} ${ProviderType}`));
  }
  assert.deepEqual(seen, [['Google Google'], ['Okta OIDC']]);
  assert.equal((await cognito.listIdentityProviders({ UserPoolId, MaxResults: 0 })).Providers?.length, 2);
  await cognito.deleteIdentityProvider(one);
  const gone = refusal('ResourceNotFound', 'Identity provider Okta does not exist.');
  await assert.rejects(cognito.describeIdentityProvider(one), gone);
  await assert.rejects(cognito.updateIdentityProvider(one), gone);
  await assert.rejects(cognito.deleteIdentityProvider(one), gone);
});

test("An account at a provider is linked with somebody, stands in their tokens, and is nobody's again", async (t) => {
  const scene = await openPool(t, { users, client: passwordClient });
  const { cognito, UserPoolId } = scene;
  const SourceUser = {
    ProviderName: 'Google',
    ProviderAttributeName: 'Cognito_Subject',
    ProviderAttributeValue: '117',
  };
  const link = { UserPoolId, DestinationUser: { ProviderName: 'Cognito', ProviderAttributeValue: ada }, SourceUser };
  await assert.rejects(
    cognito.adminLinkProviderForUser(link),
    refusal('InvalidParameter', /^The provider Google does not/),
  );
  await cognito.createIdentityProvider({ UserPoolId, ...google });
  await cognito.adminLinkProviderForUser(link);
  await assert.rejects(cognito.adminLinkProviderForUser(link), refusal('InvalidParameter', /already linked/));
  const claims = async () => {
    const [, middle = ''] = (await tokensOf(scene, ada, password)).IdToken.split('.');
    return JSON.parse(Buffer.from(middle, 'base64url').toString()).identities;
  };
  const [{ dateCreated, ...identity }] = await claims();
  const expected = { userId: '117', providerName: 'Google', providerType: 'Google', issuer: null, primary: 'false' };
  assert.deepEqual(identity, expected);
  assert.match(dateCreated, /^\d{13}$/);
  await cognito.adminDisableProviderForUser({ UserPoolId, User: SourceUser });
  assert.equal(await claims(), undefined);
  const again = cognito.adminDisableProviderForUser({ UserPoolId, User: SourceUser });
  await assert.rejects(again, refusal('UserNotFound', 'User does not exist.'));
});

test('What was made is there after a restart', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file });
  const cognito = speakTo(t, first);
  const { UserPool } = await cognito.createUserPool({ PoolName: 'people', UserPoolTags: { team: 'a' } });
  const UserPoolId = UserPool?.Id;
  await cognito.createResourceServer({ UserPoolId, Identifier: 'billing', Name: 'Billing' });
  await cognito.createIdentityProvider({ UserPoolId, ...google });
  await cognito.createUserPoolDomain({ UserPoolId, Domain: 'people' });
  const look = async (sdk: typeof cognito) => [
    await sdk.describeResourceServer({ UserPoolId, Identifier: 'billing' }),
    await sdk.describeIdentityProvider({ UserPoolId, ProviderName: 'Google' }),
    await sdk.describeUserPoolDomain({ Domain: 'people' }),
    await sdk.listTagsForResource({ ResourceArn: UserPool?.Arn }),
  ];
  const without = (answers: object[]) => answers.map((answer) => ({ ...answer, $metadata: undefined }));
  const before = without(await look(cognito));
  await first.close();
  const second = await start(t, { file });
  const later = cognitoAt(second.url);
  t.after(() => later.destroy());
  assert.deepEqual(without(await look(later)), before);
});
