/** Sign-ins that still count: seen and ended, by their owner and by administrators; what is set about them is kept. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessTokenOf, openPool, passwordClient, refusal, resultOf } from './scene.ts';
import { ada, grace, password } from './two-people.ts';

const client = passwordClient;
const users = [ada, grace].map((email) => ({ email, password }));

test('Somebody sees their sessions and ends one, and nobody else ends it', async (t) => {
  const scene = await openPool(t, { users, client });
  const { cognito, ClientId } = scene;
  const [first, second] = [await accessTokenOf(scene, ada, password), await accessTokenOf(scene, ada, password)];
  const stranger = await accessTokenOf(scene, grace, password);
  const { Sessions = [] } = await cognito.listUserSessions({ AccessToken: first });
  assert.deepEqual(
    Sessions.map((session) => [session.SessionType, session.ClientId]),
    [
      ['TOKEN', ClientId],
      ['TOKEN', ClientId],
    ],
  );
  const SessionId = Sessions.find(({ IsCurrentSession }) => !IsCurrentSession)?.SessionId;
  assert.match(SessionId ?? '', /^tkn[0-9a-z]{25}$/);
  const own = Sessions.find(({ IsCurrentSession }) => IsCurrentSession)?.SessionId;
  const refused = refusal('InvalidParameter', /current session/);
  await assert.rejects(cognito.revokeUserSession({ AccessToken: first, SessionId: own }), refused);
  const unknown = refusal('ResourceNotFound', `Session ${SessionId} does not exist.`);
  await assert.rejects(cognito.revokeUserSession({ AccessToken: stranger, SessionId }), unknown);
  await cognito.revokeUserSession({ AccessToken: first, SessionId });
  await assert.rejects(cognito.getUser({ AccessToken: second }), { name: 'NotAuthorizedException' });
  assert.equal((await cognito.listUserSessions({ AccessToken: first })).Sessions?.length, 1);
  await assert.rejects(cognito.revokeUserSession({ AccessToken: first, SessionId }), unknown);
});

test('An administrator sees the sessions of somebody and ends them', async (t) => {
  const scene = await openPool(t, { users, client });
  const { cognito, UserPoolId } = scene;
  const AccessToken = await accessTokenOf(scene, ada, password);
  const one = { UserPoolId, Username: ada };
  const { Sessions = [] } = await cognito.adminListUserSessions(one);
  assert.equal(Sessions.length, 1);
  await cognito.adminRevokeUserSession({ ...one, SessionId: Sessions[0]?.SessionId });
  await assert.rejects(cognito.getUser({ AccessToken }), { name: 'NotAuthorizedException' });
  assert.deepEqual((await cognito.adminListUserSessions(one)).Sessions, []);
  await assert.rejects(
    cognito.adminListUserSessions({ UserPoolId, Username: 'nobody' }),
    refusal('UserNotFound', 'User does not exist.'),
  );
});

test('What is set about the sessions of a pool and a client is kept', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPool(t);
  const before = await cognito.getUserPoolSessionConfiguration({ UserPoolId });
  assert.equal(before.UserSessionTracking, 'DISABLED');
  const set = { UserPoolId, UserSessionTracking: 'ENABLED', TokenSession: { MaxPerUser: 5 } } as const;
  await cognito.setUserPoolSessionConfiguration(set);
  const { $metadata: _, ...after } = await cognito.getUserPoolSessionConfiguration({ UserPoolId });
  assert.deepEqual(after, set);
  const one = { UserPoolId, ClientId };
  await cognito.setUserPoolClientSessionConfiguration({ ...one, SSOSession: { MaxValidityMinutes: 60 } });
  const { SSOSession } = await cognito.getUserPoolClientSessionConfiguration(one);
  assert.deepEqual(SSOSession, { MaxValidityMinutes: 60 });
});

test('Where sessions are counted, a new one ends the one that was used longest ago', async (t) => {
  const scene = await openPool(t, { users, client });
  const { cognito, emulator, ClientId, UserPoolId } = scene;
  const signIn = async () => {
    emulator.clock.advance(1000);
    return resultOf(scene, ada, password);
  };
  const live = async () => (await cognito.adminListUserSessions({ UserPoolId, Username: ada })).Sessions?.length;
  const [first, second] = [await signIn(), await signIn()];
  await cognito.setUserPoolSessionConfiguration({
    UserPoolId,
    UserSessionTracking: 'ENABLED',
    TokenSession: { MaxPerUser: 2 },
  });
  emulator.clock.advance(1000);
  const AuthParameters = { REFRESH_TOKEN: first.RefreshToken ?? '' };
  await cognito.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
  await signIn();
  assert.equal(await live(), 2);
  await cognito.getUser({ AccessToken: first.AccessToken });
  const evicted = cognito.getUser({ AccessToken: second.AccessToken });
  await assert.rejects(evicted, { name: 'NotAuthorizedException' });
  const off = { UserSessionTracking: 'DISABLED', TokenSession: { MaxPerUser: 2 } } as const;
  await cognito.setUserPoolSessionConfiguration({ UserPoolId, ...off });
  await signIn();
  assert.equal(await live(), 3);
});
