/** What a pool or a client is given beside: log delivery, risk, the look of hosted pages, terms. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPool, refusal } from './scene.ts';
import { folderFor, speakTo, start } from './stored.ts';

test('Log delivery is none, until it is set, and again', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const get = async () => (await cognito.getLogDeliveryConfiguration({ UserPoolId })).LogDeliveryConfiguration;
  assert.deepEqual(await get(), { UserPoolId, LogConfigurations: [] });
  const LogConfigurations = [{ LogLevel: 'ERROR', EventSource: 'userNotification' } as const];
  await cognito.setLogDeliveryConfiguration({ UserPoolId, LogConfigurations });
  assert.deepEqual(await get(), { UserPoolId, LogConfigurations });
  await cognito.setLogDeliveryConfiguration({ UserPoolId, LogConfigurations: [] });
  assert.deepEqual(await get(), { UserPoolId, LogConfigurations: [] });
});

test('A client has the risk configuration of its pool, unless it has one of its own', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  const get = async () => (await cognito.describeRiskConfiguration({ UserPoolId, ClientId })).RiskConfiguration;
  assert.deepEqual(await get(), { UserPoolId });
  const ranges = (...BlockedIPRangeList: string[]) => ({ RiskExceptionConfiguration: { BlockedIPRangeList } });
  await cognito.setRiskConfiguration({ UserPoolId, ...ranges('10.0.0.0/8') });
  assert.deepEqual((await get())?.RiskExceptionConfiguration?.BlockedIPRangeList, ['10.0.0.0/8']);
  await cognito.setRiskConfiguration({ UserPoolId, ClientId, ...ranges('10.1.0.0/16') });
  assert.deepEqual((await get())?.RiskExceptionConfiguration?.BlockedIPRangeList, ['10.1.0.0/16']);
  const foreign = cognito.setRiskConfiguration({ UserPoolId, ClientId: 'nobody', ...ranges() });
  await assert.rejects(foreign, { name: 'ResourceNotFoundException' });
});

test('The look of hosted pages is set once there is a domain', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  assert.deepEqual((await cognito.getUICustomization({ UserPoolId })).UICustomization, {});
  const CSS = '.label-customizable { font-weight: 400; }';
  const noDomain = refusal('InvalidParameter', /existing domain/);
  await assert.rejects(cognito.setUICustomization({ UserPoolId, CSS }), noDomain);
  await cognito.createUserPoolDomain({ UserPoolId, Domain: 'looks' });
  await cognito.setUICustomization({ UserPoolId, CSS });
  const { UICustomization } = await cognito.getUICustomization({ UserPoolId, ClientId });
  assert.deepEqual([UICustomization?.CSS, UICustomization?.ClientId], [CSS, 'ALL']);
});

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('The logo of hosted pages is served as it was given, and is a PNG or a JPEG', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  await cognito.createUserPoolDomain({ UserPoolId, Domain: 'logos' });
  const set = (ImageFile?: Uint8Array) => cognito.setUICustomization({ UserPoolId, ClientId, ImageFile });
  const { UICustomization } = await set(png);
  const url = UICustomization?.ImageUrl ?? '';
  const answer = await fetch(url);
  assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'image/png']);
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), png);
  assert.equal((await fetch(url.replace(ClientId, 'ALL'))).status, 404);
  await assert.rejects(set(Buffer.from('<svg/>')), refusal('InvalidParameter', /neither a PNG nor a JPEG/));
  await assert.rejects(set(Buffer.concat([png, Buffer.alloc(131_072)])), refusal('InvalidParameter', /larger than/));
  assert.equal((await set()).UICustomization?.ImageUrl, undefined);
});

test('A client has one branding style, which is read, changed and deleted', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  const made = await cognito.createManagedLoginBranding({ UserPoolId, ClientId, Settings: { colour: 'green' } });
  const { ManagedLoginBrandingId } = made.ManagedLoginBranding ?? {};
  const again = cognito.createManagedLoginBranding({ UserPoolId, ClientId });
  await assert.rejects(again, { name: 'ManagedLoginBrandingExistsException' });
  const one = { UserPoolId, ManagedLoginBrandingId };
  assert.deepEqual((await cognito.describeManagedLoginBranding(one)).ManagedLoginBranding, made.ManagedLoginBranding);
  const changed = await cognito.updateManagedLoginBranding({ ...one, Settings: { colour: 'blue' } });
  const found = await cognito.describeManagedLoginBrandingByClient({ UserPoolId, ClientId });
  assert.deepEqual(found.ManagedLoginBranding, changed.ManagedLoginBranding);
  assert.deepEqual(found.ManagedLoginBranding?.Settings, { colour: 'blue' });
  const look = async (given: object) => {
    const { ManagedLoginBranding } = await cognito.updateManagedLoginBranding({ ...one, ...given });
    return [ManagedLoginBranding?.UseCognitoProvidedValues, ManagedLoginBranding?.Settings];
  };
  assert.deepEqual(await look({ UseCognitoProvidedValues: true }), [true, undefined]);
  assert.deepEqual(await look({ Settings: { colour: 'red' } }), [false, { colour: 'red' }]);
  const both = look({ UseCognitoProvidedValues: true, Settings: { colour: 'red' } });
  await assert.rejects(both, { name: 'InvalidParameterException' });
  await cognito.deleteManagedLoginBranding(one);
  await assert.rejects(cognito.describeManagedLoginBranding(one), { name: 'ResourceNotFoundException' });
  await assert.rejects(cognito.deleteManagedLoginBranding(one), { name: 'ResourceNotFoundException' });
});

test('What a client had to itself goes with it, and what is everybody’s stays', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  const { UserPoolClient } = await cognito.createUserPoolClient({ UserPoolId, ClientName: 'other' });
  const other = UserPoolClient?.ClientId;
  const Links = { 'cognito:default': 'https://hopper.example/terms' };
  const terms = { UserPoolId, TermsName: 'terms-of-use', TermsSource: 'LINK', Enforcement: 'NONE', Links } as const;
  await cognito.createTerms({ ...terms, ClientId });
  await cognito.createTerms({ ...terms, ClientId: other });
  const style = await cognito.createManagedLoginBranding({ UserPoolId, ClientId, UseCognitoProvidedValues: true });
  const { ManagedLoginBrandingId } = style.ManagedLoginBranding ?? {};
  await cognito.deleteUserPoolClient({ UserPoolId, ClientId });
  const gone = cognito.describeManagedLoginBranding({ UserPoolId, ManagedLoginBrandingId });
  await assert.rejects(gone, { name: 'ResourceNotFoundException' });
  const { Terms = [] } = await cognito.listTerms({ UserPoolId, MaxResults: 60 });
  const left = await cognito.describeTermsByClient({ UserPoolId, ClientId: other, TermsName: 'terms-of-use' });
  assert.deepEqual(
    Terms.map(({ TermsId }) => TermsId),
    [left.Terms?.TermsId],
  );
});

test('Terms are made, read, listed page by page, changed, deleted, and there after a restart', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file });
  const cognito = speakTo(t, first);
  const { UserPool } = await cognito.createUserPool({ PoolName: 'people' });
  const UserPoolId = UserPool?.Id;
  const { UserPoolClient } = await cognito.createUserPoolClient({ UserPoolId, ClientName: 'web' });
  const ClientId = UserPoolClient?.ClientId;
  const rules = { UserPoolId, ClientId, TermsSource: 'LINK', Enforcement: 'NONE' } as const;
  const Links = { 'cognito:default': 'https://hopper.example/terms' };
  const made = await cognito.createTerms({ ...rules, TermsName: 'terms-of-use', Links });
  await cognito.createTerms({ ...rules, TermsName: 'privacy-policy', Links });
  const again = cognito.createTerms({ ...rules, TermsName: 'terms-of-use', Links });
  await assert.rejects(again, { name: 'TermsExistsException' });
  const { Terms: shown = [], NextToken } = await cognito.listTerms({ UserPoolId, MaxResults: 1 });
  const { Terms: rest = [] } = await cognito.listTerms({ UserPoolId, MaxResults: 1, NextToken });
  const names = [...shown, ...rest].map(({ TermsName }) => TermsName);
  assert.deepEqual([shown.length, names.toSorted()], [1, ['privacy-policy', 'terms-of-use']]);
  const one = { UserPoolId, TermsId: made.Terms?.TermsId };
  await cognito.updateTerms({ ...one, Links: { 'cognito:default': 'https://hopper.example/new' } });
  await first.close();
  const later = speakTo(t, await start(t, { file }));
  const { Terms } = await later.describeTermsByClient({ UserPoolId, ClientId, TermsName: 'terms-of-use' });
  assert.deepEqual(Terms, (await later.describeTerms(one)).Terms);
  assert.deepEqual(Terms?.Links, { 'cognito:default': 'https://hopper.example/new' });
  await later.deleteTerms(one);
  await assert.rejects(later.describeTerms(one), { name: 'ResourceNotFoundException' });
});

test('A pool has one replica in each other region, whose status is changed until it is deleted', async (t) => {
  const { cognito, UserPoolId } = await openPool(t);
  const one = { UserPoolId, RegionName: 'eu-west-1' };
  const { UserPoolReplica } = await cognito.createUserPoolReplica(one);
  assert.deepEqual([UserPoolReplica?.RegionName, UserPoolReplica?.Status], ['eu-west-1', 'ACTIVE']);
  await assert.rejects(cognito.createUserPoolReplica(one), { name: 'InvalidParameterException' });
  const tagged = await cognito.createUserPoolReplica({
    UserPoolId,
    RegionName: 'sa-east-1',
    UserPoolTags: { team: 'a' },
  });
  const ResourceArn = tagged.UserPoolReplica?.UserPoolArn;
  await cognito.tagResource({ ResourceArn, Tags: { cost: '1' } });
  await cognito.untagResource({ ResourceArn, TagKeys: ['team'] });
  assert.deepEqual((await cognito.listTagsForResource({ ResourceArn })).Tags, { cost: '1' });
  assert.deepEqual((await cognito.listTagsForResource({ ResourceArn: ResourceArn?.replace('sa-', 'us-') })).Tags, {});
  await cognito.deleteUserPoolReplica({ UserPoolId, RegionName: 'sa-east-1' });
  await cognito.updateUserPoolReplica({ ...one, Status: 'INACTIVE' });
  const { UserPoolReplicas } = await cognito.listUserPoolReplicas({ UserPoolId });
  assert.deepEqual(
    UserPoolReplicas?.map(({ Status }) => Status),
    ['INACTIVE'],
  );
  await cognito.deleteUserPoolReplica(one);
  assert.deepEqual((await cognito.listUserPoolReplicas({ UserPoolId })).UserPoolReplicas, []);
  await assert.rejects(cognito.deleteUserPoolReplica(one), { name: 'ResourceNotFoundException' });
});
