/** What somebody did about signing in is recorded where the pool says so, and told to administrators. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { type AuthEventType, paginateAdminListUserAuthEvents } from '@aws-sdk/client-cognito-identity-provider';
import { codeFromApp } from './authenticator-app.ts';
import { openFederation } from './federation-scene.ts';
import { openManaged, signIn } from './managed-login-scene.ts';
import { accessTokenOf, openPool, passwordClient, refusal, type Scene } from './scene.ts';
import { folderFor, speakTo, start } from './stored.ts';
import { ada, password, users } from './two-people.ts';

const settings = { UserPoolAddOns: { AdvancedSecurityMode: 'AUDIT' } } as const;
const audited = { settings, users, client: passwordClient };

async function eventsOf({ cognito, UserPoolId }: Scene, Username = ada): Promise<AuthEventType[]> {
  return (await cognito.adminListUserAuthEvents({ UserPoolId, Username })).AuthEvents ?? [];
}

function inShort({ EventType, EventResponse, ChallengeResponses = [] }: AuthEventType): string {
  const answers = ChallengeResponses.map((each) => ` ${each.ChallengeName} ${each.ChallengeResponse}`);
  return `${EventType} ${EventResponse}${answers.join()}`;
}

test('A pool without threat protection records nothing, and says so', async (t) => {
  const { cognito, UserPoolId } = await openPool(t, { users });
  const one = { UserPoolId, Username: ada };
  const off = refusal('UserPoolAddOnNotEnabled', /not enabled/);
  await assert.rejects(cognito.adminListUserAuthEvents(one), off);
  const feedback = { ...one, EventId: 'x', FeedbackValue: 'Valid' } as const;
  await assert.rejects(cognito.adminUpdateAuthEventFeedback(feedback), off);
  await assert.rejects(cognito.updateAuthEventFeedback({ ...feedback, FeedbackToken: 'x' }), off);
});

test('Sign-ins that succeeded and failed are recorded, the newest first, under the event id of their tokens', async (t) => {
  const scene = await openPool(t, audited);
  const { cognito, ClientId } = scene;
  const wrong = { USERNAME: ada, PASSWORD: 'wrong' };
  const attempt = { ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: wrong } as const;
  const UserContextData = { IpAddress: '192.0.2.7' };
  await assert.rejects(cognito.initiateAuth({ ...attempt, UserContextData }), { name: 'NotAuthorizedException' });
  const token = await accessTokenOf(scene, ada, password);
  const [newest, oldest, ...more] = await eventsOf(scene);
  assert.deepEqual(
    [inShort(newest ?? {}), inShort(oldest ?? {}), more],
    ['SignIn Pass Password Success', 'SignIn Fail Password Failure', []],
  );
  assert.deepEqual(oldest?.EventContextData, UserContextData);
  assert.equal(newest?.EventRisk?.RiskDecision, 'NoRisk');
  const { event_id: id } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  assert.equal(newest?.EventId, id);
});

test('A sign-in with a second factor is one event, in progress until the tokens are there', async (t) => {
  const totpSecret = 'JBSWY3DPEHPK3PXP';
  const someone = [{ email: ada, password, totpSecret }];
  const mfa = { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } } as const;
  const scene = await openPool(t, { ...audited, users: someone, mfa });
  const { cognito, ClientId } = scene;
  const AuthParameters = { USERNAME: ada, PASSWORD: password };
  const { Session } = await cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  assert.deepEqual((await eventsOf(scene)).map(inShort), ['SignIn InProgress Password Success']);
  const respond = (SOFTWARE_TOKEN_MFA_CODE: string) => {
    const ChallengeResponses = { USERNAME: ada, SOFTWARE_TOKEN_MFA_CODE };
    return cognito.respondToAuthChallenge({
      ClientId,
      ChallengeName: 'SOFTWARE_TOKEN_MFA',
      Session,
      ChallengeResponses,
    });
  };
  await assert.rejects(respond('000000'), { name: 'CodeMismatchException' });
  assert.deepEqual((await eventsOf(scene)).map(inShort), ['SignIn Fail Password Success, Mfa Failure']);
  await respond(codeFromApp(scene, totpSecret));
  assert.deepEqual((await eventsOf(scene)).map(inShort), ['SignIn Pass Password Success, Mfa Failure, Mfa Success']);
});

test('A sign-in at managed login is an event like any other', async (t) => {
  const scene = await openManaged(t, { settings });
  await signIn(scene);
  assert.deepEqual((await eventsOf(scene)).map(inShort), ['SignIn Pass Password Success']);
});

test('A sign-in at a provider is an event without a challenge, from the first one on, and fails for who is disabled', async (t) => {
  const scene = await openFederation(t, { settings });
  const { addProvider, come, cognito, UserPoolId } = scene;
  await addProvider('Google', 'Google');
  const { username: Username } = await come('Google', { email: ada });
  await come('Google', { email: ada });
  await cognito.adminDisableUser({ UserPoolId, Username });
  await assert.rejects(come('Google', { email: ada }), /disabled/);
  const events = await eventsOf(scene, Username);
  assert.deepEqual(events.map(inShort), ['SignIn Fail', 'SignIn Pass', 'SignIn Pass']);
  assert.deepEqual(
    events.map(({ ChallengeResponses }) => ChallengeResponses),
    [[], [], []],
  );
  assert.deepEqual(new Set(events.map(({ EventRisk }) => EventRisk?.RiskDecision)), new Set(['NoRisk']));
});

test('Signing up, another code, a new password and a forgotten one are events', async (t) => {
  const scene = await openPool(t, audited);
  const { cognito, ClientId, codeFor } = scene;
  const Username = 'edsger@hopper.example';
  await cognito.signUp({ ClientId, Username, Password: password });
  await cognito.resendConfirmationCode({ ClientId, Username });
  await cognito.confirmSignUp({ ClientId, Username, ConfirmationCode: codeFor(Username) });
  const AccessToken = await accessTokenOf(scene, Username, password);
  const change = { AccessToken, ProposedPassword: 'Engine-1844' };
  await assert.rejects(cognito.changePassword({ ...change, PreviousPassword: 'wrong' }));
  await cognito.changePassword({ ...change, PreviousPassword: password });
  await cognito.forgotPassword({ ClientId, Username });
  const reset = { ClientId, Username, Password: password };
  await assert.rejects(cognito.confirmForgotPassword({ ...reset, ConfirmationCode: '0' }));
  await cognito.confirmForgotPassword({ ...reset, ConfirmationCode: codeFor(Username) });
  assert.deepEqual((await eventsOf(scene, Username)).map(inShort), [
    'ForgotPassword Pass',
    'ForgotPassword Fail',
    'ForgotPassword InProgress',
    'PasswordChange Pass',
    'PasswordChange Fail',
    'SignIn Pass Password Success',
    'ResendCode Pass',
    'SignUp Pass',
  ]);
});

test('An administrator says whether it was the person, and so does whoever has the token of the event', async (t) => {
  const scene = await openPool(t, audited);
  const { cognito, emulator, UserPoolId } = scene;
  await accessTokenOf(scene, ada, password);
  const [event] = await eventsOf(scene);
  const one = { UserPoolId, Username: ada, EventId: event?.EventId };
  await cognito.adminUpdateAuthEventFeedback({ ...one, FeedbackValue: 'Invalid' });
  const feedback = async () => (await eventsOf(scene))[0]?.EventFeedback;
  assert.deepEqual([(await feedback())?.FeedbackValue, (await feedback())?.Provider], ['Invalid', 'Admin']);
  const wrong = cognito.updateAuthEventFeedback({ ...one, FeedbackToken: 'x', FeedbackValue: 'Valid' });
  await assert.rejects(wrong, { name: 'NotAuthorizedException' });
  const { state } = emulator.world;
  const FeedbackToken = state.pools[UserPoolId]?.authEvents[event?.EventId ?? '']?.feedbackToken;
  await cognito.updateAuthEventFeedback({ ...one, FeedbackToken, FeedbackValue: 'Valid' });
  assert.deepEqual([(await feedback())?.FeedbackValue, (await feedback())?.Provider], ['Valid', 'User']);
  const unknown = refusal('ResourceNotFound', 'Event none does not exist.');
  await assert.rejects(
    cognito.adminUpdateAuthEventFeedback({ ...one, EventId: 'none', FeedbackValue: 'Valid' }),
    unknown,
  );
});

test('Events come page by page, are there after a restart, and go with whom they are about', async (t) => {
  const file = join(await folderFor(t), 'state.json');
  const first = await start(t, { file });
  const { userPoolId: UserPoolId, clientId: ClientId } = await first.createPool(audited);
  const cognito = speakTo(t, first);
  for (let count = 0; count < 3; count += 1) await accessTokenOf({ cognito, ClientId }, ada, password);
  const one = { UserPoolId, Username: ada };
  const pages = [];
  for await (const { AuthEvents = [] } of paginateAdminListUserAuthEvents(
    { client: cognito, pageSize: 2 },
    { ...one },
  )) {
    pages.push(AuthEvents);
  }
  assert.deepEqual(
    pages.map(({ length }) => length),
    [2, 1],
  );
  await first.close();
  const later = speakTo(t, await start(t, { file }));
  assert.deepEqual((await later.adminListUserAuthEvents(one)).AuthEvents, pages.flat());
  await later.adminDeleteUser(one);
  await later.adminCreateUser(one);
  assert.deepEqual((await later.adminListUserAuthEvents(one)).AuthEvents, []);
});
