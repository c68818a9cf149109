/** Whatever a pool, its clients and its people were given is read after a restart as it was before. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CognitoIdentityProvider } from '@aws-sdk/client-cognito-identity-provider';
import { identityAt } from './identity-scene.ts';
import { accessTokenOf, passwordClient, sharedKeys } from './scene.ts';
import { folderFor, speakTo, start } from './stored.ts';
import { ada, password, users } from './two-people.ts';

type Ids = { UserPoolId: string; ClientId: string; AccessToken: string };

async function furnish(cognito: CognitoIdentityProvider, { UserPoolId, ClientId }: Ids): Promise<void> {
  const one = { UserPoolId, ClientId };
  await cognito.createUserPoolDomain({ UserPoolId, Domain: 'people' });
  await cognito.setLogDeliveryConfiguration({ UserPoolId, LogConfigurations: [] });
  await cognito.setRiskConfiguration({ ...one, RiskExceptionConfiguration: { BlockedIPRangeList: ['10.0.0.0/8'] } });
  await cognito.setUICustomization({ ...one, CSS: '.label-customizable { font-weight: 400; }' });
  await cognito.createManagedLoginBranding({ ...one, Settings: { colour: 'green' } });
  await cognito.createUserPoolReplica({ UserPoolId, RegionName: 'eu-west-1', UserPoolTags: { team: 'a' } });
  const TokenSession = { MaxPerUser: 5 };
  await cognito.setUserPoolSessionConfiguration({ UserPoolId, UserSessionTracking: 'ENABLED', TokenSession });
  await cognito.setUserPoolClientSessionConfiguration({ ...one, SSOSession: { MaxValidityMinutes: 5 } });
  await cognito.addUserPoolClientSecret(one);
  await cognito.createGroup({ UserPoolId, GroupName: 'admins', Precedence: 1 });
  await cognito.adminAddUserToGroup({ UserPoolId, Username: ada, GroupName: 'admins' });
  await cognito.adminUpdateUserAttributes({
    UserPoolId,
    Username: ada,
    UserAttributes: [{ Name: 'name', Value: 'A' }],
  });
}

function readings(cognito: CognitoIdentityProvider, { UserPoolId, ClientId, AccessToken }: Ids): Promise<object>[] {
  const [one, somebody] = [
    { UserPoolId, ClientId },
    { UserPoolId, Username: ada },
  ];
  return [
    cognito.describeUserPool({ UserPoolId }),
    cognito.describeUserPoolClient(one),
    cognito.getLogDeliveryConfiguration({ UserPoolId }),
    cognito.describeRiskConfiguration(one),
    cognito.getUICustomization(one),
    cognito.describeManagedLoginBrandingByClient(one),
    cognito.listUserPoolReplicas({ UserPoolId }),
    cognito.listTagsForResource({ ResourceArn: `arn:aws:cognito-idp:eu-west-1:000000000000:userpool/${UserPoolId}` }),
    cognito.getUserPoolSessionConfiguration({ UserPoolId }),
    cognito.getUserPoolClientSessionConfiguration(one),
    cognito.listUserPoolClientSecrets(one),
    cognito.getUserPoolMfaConfig({ UserPoolId }),
    cognito.listGroups({ UserPoolId }),
    cognito.listUsersInGroup({ UserPoolId, GroupName: 'admins' }),
    cognito.adminGetUser(somebody),
    cognito.adminListUserSessions(somebody),
    cognito.adminListGroupsForUser(somebody),
    cognito.getUser({ AccessToken }),
  ];
}

async function read(readings: Promise<object>[]): Promise<object[]> {
  return (await Promise.all(readings)).map((answer) => ({ ...answer, $metadata: undefined }));
}

test('A user pool is after a restart what it was before', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file, choices: { issuer: 'aws' } });
  const client = { ...passwordClient, GenerateSecret: false };
  const pool = await first.createPool({ keys: await sharedKeys, client, users });
  await first.addTo(pool.userPoolId, { clients: [{ id: 'withsecret00000000000000', secret: true }] });
  const [UserPoolId, ClientId, cognito] = [pool.userPoolId, 'withsecret00000000000000', speakTo(t, first)];
  const AccessToken = await accessTokenOf({ cognito, ClientId: pool.clientId }, ada, password);
  await furnish(cognito, { UserPoolId, ClientId, AccessToken });
  const before = await read(readings(cognito, { UserPoolId, ClientId, AccessToken }));
  await first.close();
  const second = await start(t, { file, choices: { issuer: 'aws' } });
  assert.deepEqual(await read(readings(speakTo(t, second), { UserPoolId, ClientId, AccessToken })), before);
});

test('An identity pool is after a restart what it was before, and still takes the tokens that it signed', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file });
  const identity = identityAt(t, first);
  const given = { IdentityPoolName: 'people', AllowUnauthenticatedIdentities: true, DeveloperProviderName: 'backend' };
  const { IdentityPoolId } = await identity.createIdentityPool({ ...given, IdentityPoolTags: { team: 'a' } });
  const Roles = { authenticated: 'arn:aws:iam::000000000000:role/people' };
  await identity.setIdentityPoolRoles({ IdentityPoolId, Roles });
  const PrincipalTags = { department: 'custom:team' };
  const named = { IdentityPoolId, IdentityProviderName: 'provider' };
  await identity.setPrincipalTagAttributeMap({ ...named, PrincipalTags });
  const made = await identity.getOpenIdTokenForDeveloperIdentity({ IdentityPoolId, Logins: { backend: 'ada' } });
  const look = (asker: typeof identity) => [
    asker.describeIdentityPool({ IdentityPoolId }),
    asker.getIdentityPoolRoles({ IdentityPoolId }),
    asker.getPrincipalTagAttributeMap(named),
    asker.listIdentities({ IdentityPoolId, MaxResults: 10 }),
    asker.lookupDeveloperIdentity({ IdentityPoolId, DeveloperUserIdentifier: 'ada' }),
  ];
  const before = await read(look(identity));
  await first.close();
  const later = identityAt(t, await start(t, { file }));
  assert.deepEqual(await read(look(later)), before);
  const Logins = { 'cognito-identity.amazonaws.com': made.Token ?? '' };
  const { Credentials } = await later.getCredentialsForIdentity({ IdentityId: made.IdentityId, Logins });
  assert.ok(Credentials?.AccessKeyId);
});
