/** Every trigger with each of its sources that can be reached, in Amazon's form, from a function, a module and a Lambda endpoint. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AuthenticationDetails } from 'amazon-cognito-identity-js';
import type { PoolOptions } from '../emulator.ts';
import './quick-powers.ts';
import { authenticate, newBrowser, newUser, outcomeOf } from './acij.ts';
import {
  ada,
  beInvited,
  byMail,
  byText,
  ClientMetadata,
  invitation,
  life,
  liveThrough,
  Password,
  signIn,
  signInClient,
  sourcesOf,
} from './trigger-lives.ts';
import { openWay, type SeenEvent, type TriggerScene, ways } from './trigger-ways.ts';

const mary = 'mary@somerville.example';

/** Signs in with a device that the pool remembers, by the library that confirms devices by itself. */
async function comeBack(scene: TriggerScene): Promise<void> {
  const browser = newBrowser();
  for (let time = 0; time < 2; time += 1) await authenticate(newUser(scene, mary, browser), Password);
}

const returning = [
  'PreAuthentication_Authentication',
  'PostAuthentication_Authentication',
  'TokenGeneration_Authentication',
  'PreAuthentication_Authentication',
  'PostAuthentication_Authentication',
  'TokenGeneration_AuthenticateDevice',
];

/** A question instead of the password. */
async function answerQuestion(scene: TriggerScene): Promise<void> {
  const user = newUser(scene, mary);
  user.setAuthenticationFlowType('CUSTOM_AUTH');
  await outcomeOf((callbacks) => user.initiateAuth(new AuthenticationDetails({ Username: mary }), callbacks));
  await outcomeOf((callbacks) => user.sendCustomChallengeAnswer('analytical', callbacks, ClientMetadata));
}

const question = [
  'PreAuthentication_Authentication',
  'DefineAuthChallenge_Authentication',
  'CreateAuthChallenge_Authentication',
  'VerifyAuthChallengeResponse_Authentication',
  'DefineAuthChallenge_Authentication',
  'PostAuthentication_Authentication',
  'TokenGeneration_Authentication',
];

const scripts = {
  PreSignUp: '',
  PostConfirmation: '',
  PreAuthentication: '',
  PostAuthentication: '',
  PreTokenGeneration: '',
  CustomMessage: '',
  UserMigration: '',
  DefineAuthChallenge: `
    const isRight = event.request.session.at(-1)?.challengeResult;
    if (isRight) event.response.issueTokens = true;
    else event.response.challengeName = 'CUSTOM_CHALLENGE';`,
  CreateAuthChallenge: `event.response.privateChallengeParameters = { answer: 'analytical' };`,
  VerifyAuthChallengeResponse: `
    const { challengeAnswer, privateChallengeParameters } = event.request;
    event.response.answerCorrect = challengeAnswer === privateChallengeParameters.answer;`,
};

const options = {
  client: signInClient,
  mfa: { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} },
  users: [{ email: mary, password: Password }],
} satisfies PoolOptions;

function isWhole({ version, region, userPoolId, userName, callerContext, ...event }: SeenEvent, scene: TriggerScene) {
  assert.deepEqual([version, region, userPoolId], ['1', 'us-east-1', scene.UserPoolId]);
  assert.ok(userName.length > 0);
  assert.deepEqual(Object.keys(callerContext), ['awsSdkVersion', 'clientId']);
  assert.deepEqual([typeof event.request, typeof event.response], ['object', 'object']);
}

for (const way of ways) {
  test(`A ${way} gets an account's whole life, in Amazon's form`, async (t) => {
    const scene = await openWay(t, way, { ...options, scripts });
    await liveThrough(scene, byMail);
    await beInvited(scene, byMail);
    assert.deepEqual(sourcesOf(scene), [...life, ...invitation]);
    for (const event of scene.seen()) isWhole(event, scene);
  });

  test(`A ${way} gets custom sign-ins, remembered devices, and people from elsewhere`, async (t) => {
    const tracking = { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false };
    const scene = await openWay(t, way, { ...options, settings: { DeviceConfiguration: tracking }, scripts });
    await answerQuestion(scene);
    assert.deepEqual(sourcesOf(scene), question);
    await comeBack(scene);
    assert.deepEqual(sourcesOf(scene).slice(question.length), returning);
    await assert.rejects(signIn(scene, 'nobody@lovelace.example'), { name: 'NotAuthorizedException' });
    await scene.cognito.forgotPassword({ ClientId: scene.ClientId, Username: 'nobody@lovelace.example' });
    const last = ['UserMigration_Authentication', 'PreAuthentication_Authentication', 'UserMigration_ForgotPassword'];
    assert.deepEqual(sourcesOf(scene).slice(-3), last);
    for (const event of scene.seen()) isWhole(event, scene);
  });

  test(`A ${way} gets whatever is to be sent in Cognito's stead, with the code in clear`, async (t) => {
    for (const [trigger, person] of [
      ['CustomEmailSender', byMail],
      ['CustomSMSSender', byText],
    ] as const) {
      const name = person === byMail ? ('email' as const) : ('phone_number' as const);
      const AccountRecoverySetting = { RecoveryMechanisms: [{ Name: `verified_${name}` as const, Priority: 1 }] };
      const settings = { UsernameAttributes: [name], AutoVerifiedAttributes: [name], AccountRecoverySetting };
      const mfa = { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {}, SmsMfaConfiguration: {} } as const;
      const scene = await openWay(t, way, { client: signInClient, settings, mfa, scripts: { [trigger]: '' } });
      await liveThrough(scene, person);
      await beInvited(scene, person);
      const sent = [...life, ...invitation].filter((source) => source.startsWith('CustomMessage'));
      const expected = sent.map((source) => source.replace('CustomMessage', trigger));
      assert.deepEqual(sourcesOf(scene), expected);
      const type = trigger === 'CustomEmailSender' ? 'customEmailSenderRequestV1' : 'customSMSSenderRequestV1';
      for (const event of scene.seen()) {
        isWhole(event, scene);
        assert.equal(event.request.type, type);
        assert.match(String(event.request.code), /^(?:\d{6}|Navy-1906)$/);
      }
    }
  });
}

test('ClientMetadata goes to the triggers to which Cognito hands it on, and to some as validation data', async (t) => {
  const scene = await openWay(t, 'function', { ...options, scripts });
  await liveThrough(scene, byMail);
  const told = (events: SeenEvent[]) =>
    events.map(({ triggerSource, request: { clientMetadata, validationData } }) =>
      [triggerSource, clientMetadata ? 'metadata' : '', validationData ? 'validation' : ''].join(' ').trim(),
    );
  const lived = scene.seen().length;
  assert.deepEqual(told(scene.seen()), [
    'PreSignUp_SignUp metadata validation',
    'CustomMessage_SignUp metadata',
    'CustomMessage_ResendCode metadata',
    'PostConfirmation_ConfirmSignUp metadata',
    'PreAuthentication_Authentication  validation',
    'PostAuthentication_Authentication',
    'TokenGeneration_Authentication',
    'TokenGeneration_RefreshTokens',
    'TokenGeneration_RefreshTokens metadata',
    'CustomMessage_ForgotPassword metadata',
    'PostConfirmation_ConfirmForgotPassword metadata',
    'CustomMessage_UpdateUserAttribute metadata',
    'CustomMessage_VerifyUserAttribute metadata',
  ]);
  await beInvited(scene, byMail);
  assert.deepEqual(told(scene.seen().slice(lived)), [
    'PreSignUp_AdminCreateUser metadata',
    'CustomMessage_AdminCreateUser metadata',
    'PreAuthentication_Authentication  validation',
    'CustomMessage_Authentication metadata',
    'PostAuthentication_Authentication metadata',
    'TokenGeneration_NewPasswordChallenge metadata',
  ]);
});

test('Triggers are told who somebody is, and which client it was', async (t) => {
  const scene = await openWay(t, 'function', { ...options, scripts });
  await liveThrough(scene, byMail);
  await beInvited(scene, byMail);
  const find = (source: string) => scene.seen().find(({ triggerSource }) => triggerSource === source);
  const confirmed = find('PostConfirmation_ConfirmSignUp');
  const sub = confirmed?.userName;
  assert.deepEqual(confirmed?.request.userAttributes, {
    sub,
    email: ada,
    email_verified: 'true',
    'cognito:user_status': 'CONFIRMED',
  });
  assert.deepEqual(find('PreSignUp_SignUp')?.request.userAttributes, { email: ada });
  assert.equal(confirmed?.callerContext.clientId, scene.ClientId);
  assert.equal(find('PreSignUp_AdminCreateUser')?.callerContext.clientId, 'CLIENT_ID_NOT_APPLICABLE');
  assert.equal(find('CustomMessage_AdminCreateUser')?.request.usernameParameter, '{username}');
  const { codeParameter, usernameParameter } = find('CustomMessage_SignUp')?.request ?? {};
  assert.deepEqual([codeParameter, usernameParameter], ['{####}', null]);
  assert.equal(find('PostAuthentication_Authentication')?.request.newDeviceUsed, false);
});
