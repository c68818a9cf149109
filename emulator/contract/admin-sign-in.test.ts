/** Signing people in from a server: AdminInitiateAuth, AdminRespondToAuthChallenge, AdminUserGlobalSignOut. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { AuthFlowType, ExplicitAuthFlowsType } from '@aws-sdk/client-cognito-identity-provider';
import { exampleTriggers } from '../challenges/example-triggers.ts';
import { openPool, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';

const flows: ExplicitAuthFlowsType[] = [
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
];

function openAdminPool(t: TestContext, person: object = {}, ExplicitAuthFlows = flows) {
  const users = [{ email: ada, password, ...person }];
  return openPool(t, { users, client: { ExplicitAuthFlows }, triggers: exampleTriggers });
}

function begin({ cognito, UserPoolId, ClientId }: Scene, AuthFlow: AuthFlowType, more: Record<string, string> = {}) {
  const AuthParameters = { USERNAME: ada, PASSWORD: password, ...more };
  return cognito.adminInitiateAuth({ UserPoolId, ClientId, AuthFlow, AuthParameters });
}

test('A server signs somebody in with their password, under both names of the flow', async (t) => {
  const scene = await openAdminPool(t);
  for (const flow of ['ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH'] as const) {
    assert.ok((await begin(scene, flow)).AuthenticationResult?.IdToken, flow);
  }
  const wrong = refusal('NotAuthorized', 'Incorrect username or password.');
  await assert.rejects(begin(scene, 'ADMIN_USER_PASSWORD_AUTH', { PASSWORD: 'Wrong-1843' }), wrong);
  await assert.rejects(begin(scene, 'ADMIN_USER_PASSWORD_AUTH', { USERNAME: 'nobody' }), wrong);
});

test('A client that does not allow it is refused', async (t) => {
  const scene = await openAdminPool(t, {}, ['ALLOW_USER_SRP_AUTH']);
  const refused = refusal('InvalidParameter', 'Auth flow not enabled for this client');
  await assert.rejects(begin(scene, 'ADMIN_USER_PASSWORD_AUTH'), refused);
  await assert.rejects(begin(scene, 'ADMIN_NO_SRP_AUTH'), refused);
});

test("A server can't sign somebody in by the flow that gives the password away, but by SRP it can", async (t) => {
  const scene = await openAdminPool(t, {}, ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH']);
  const wrongDoor = refusal('InvalidParameter', 'Initiate Auth method not supported.');
  await assert.rejects(begin(scene, 'USER_PASSWORD_AUTH'), wrongDoor);
  const { ChallengeName } = await begin(scene, 'USER_SRP_AUTH', { SRP_A: 'ab'.repeat(200) });
  assert.equal(ChallengeName, 'PASSWORD_VERIFIER');
});

test('A person made by an administrator gets a password of their own in three calls', async (t) => {
  const scene = await openAdminPool(t);
  const { cognito, UserPoolId, ClientId } = scene;
  const grace = 'grace@hopper.example';
  await cognito.adminCreateUser({
    UserPoolId,
    Username: grace,
    TemporaryPassword: 'Temporary-1',
    MessageAction: 'SUPPRESS',
  });
  const asked = await begin(scene, 'ADMIN_USER_PASSWORD_AUTH', { USERNAME: grace, PASSWORD: 'Temporary-1' });
  assert.equal(asked.ChallengeName, 'NEW_PASSWORD_REQUIRED');
  const { AuthenticationResult } = await cognito.adminRespondToAuthChallenge({
    UserPoolId,
    ClientId,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: asked.Session,
    ChallengeResponses: { USERNAME: grace, NEW_PASSWORD: 'Analytical-1' },
  });
  assert.ok(AuthenticationResult?.IdToken);
  assert.equal((await cognito.adminGetUser({ UserPoolId, Username: grace })).UserStatus, 'CONFIRMED');
});

test('A server refreshes tokens, and goes through a custom sign-in', async (t) => {
  const scene = await openAdminPool(t);
  const { cognito, UserPoolId, ClientId } = scene;
  const { AuthenticationResult } = await begin(scene, 'ADMIN_USER_PASSWORD_AUTH');
  const REFRESH_TOKEN = AuthenticationResult?.RefreshToken ?? '';
  assert.ok((await begin(scene, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN })).AuthenticationResult?.IdToken);
  assert.ok((await begin(scene, 'REFRESH_TOKEN', { REFRESH_TOKEN })).AuthenticationResult?.IdToken);
  const { ChallengeName, Session } = await begin(scene, 'CUSTOM_AUTH');
  assert.equal(ChallengeName, 'CUSTOM_CHALLENGE');
  const ended = await cognito.adminRespondToAuthChallenge({
    UserPoolId,
    ClientId,
    ChallengeName: 'CUSTOM_CHALLENGE',
    Session,
    ChallengeResponses: { USERNAME: ada, ANSWER: scene.codeFor(ada) },
  });
  assert.ok(ended.AuthenticationResult?.IdToken);
});

test('A client of another pool, and an unknown pool, are named', async (t) => {
  const scene = await openAdminPool(t);
  const other = await openAdminPool(t);
  await assert.rejects(
    begin({ ...scene, ClientId: other.ClientId }, 'ADMIN_USER_PASSWORD_AUTH'),
    refusal('ResourceNotFound', `User pool client ${other.ClientId} does not exist.`),
  );
  await assert.rejects(
    begin({ ...scene, UserPoolId: 'us-east-1_Unknown00' }, 'ADMIN_USER_PASSWORD_AUTH'),
    refusal('ResourceNotFound', 'User pool us-east-1_Unknown00 does not exist.'),
  );
});

test('An administrator signs somebody out everywhere', async (t) => {
  const scene = await openAdminPool(t);
  const { cognito, UserPoolId } = scene;
  const { AuthenticationResult } = await begin(scene, 'ADMIN_USER_PASSWORD_AUTH');
  const { AccessToken, RefreshToken: REFRESH_TOKEN = '' } = AuthenticationResult ?? {};
  await cognito.adminUserGlobalSignOut({ UserPoolId, Username: ada });
  const revoked = refusal('NotAuthorized', 'Access Token has been revoked');
  await assert.rejects(cognito.getUser({ AccessToken }), revoked);
  const over = refusal('NotAuthorized', 'Refresh Token has been revoked');
  await assert.rejects(begin(scene, 'REFRESH_TOKEN_AUTH', { REFRESH_TOKEN }), over);
  assert.ok((await begin(scene, 'ADMIN_USER_PASSWORD_AUTH')).AuthenticationResult);
  const unknown = cognito.adminUserGlobalSignOut({ UserPoolId, Username: 'nobody' });
  await assert.rejects(unknown, refusal('UserNotFound', 'User does not exist.'));
});
