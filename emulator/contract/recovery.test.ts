/** ForgotPassword and ConfirmForgotPassword, as the SDK of Amazon sees them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PoolOptions } from '../emulator.ts';
import type { Triggers } from '../triggers/triggers.ts';
import { accessTokenOf, openPool, passwordClient, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const password = 'Engine-1843';
const newPassword = 'Engine-1844';
const users: PoolOptions['users'] = [{ email: ada, password }];
const client = passwordClient;
const legacy = { ...passwordClient, PreventUserExistenceErrors: 'LEGACY' as const };
const unknown = refusal('UserNotFound', 'Username/client id combination not found.');
const mismatch = refusal('CodeMismatch', 'Invalid verification code provided, please try again.');
const expired = refusal('ExpiredCode', 'Invalid code provided, please request a code again.');

const noChannel = refusal(
  'InvalidParameter',
  'Cannot reset password for the user as there is no registered/verified email or phone_number',
);

function forgot({ cognito, ClientId }: Scene, Username = ada) {
  return cognito.forgotPassword({ ClientId, Username });
}

function reset({ cognito, ClientId, codeFor }: Scene, code = codeFor(ada), Password = newPassword, Username = ada) {
  return cognito.confirmForgotPassword({ ClientId, Username, ConfirmationCode: code, Password });
}

async function userOf({ cognito, UserPoolId }: Scene): Promise<Record<string, string | undefined>> {
  const { UserStatus, UserAttributes = [] } = await cognito.adminGetUser({ UserPoolId, Username: ada });
  return { UserStatus, ...Object.fromEntries(UserAttributes.map(({ Name = '', Value }) => [Name, Value])) };
}

test('A forgotten password is replaced with a code from the mail; the old one works until then', async (t) => {
  const scene = await openPool(t, { users, client });
  const { CodeDeliveryDetails } = await forgot(scene);
  const masked = { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'a***@l***' };
  assert.deepEqual(CodeDeliveryDetails, masked);
  const [mail] = scene.emulator.inbox.to(ada);
  assert.deepEqual(
    { purpose: mail?.purpose, subject: mail?.subject, text: mail?.text },
    { purpose: 'reset', subject: 'Your password reset code', text: `Your password reset code is ${mail?.code}` },
  );
  await accessTokenOf(scene, ada, password);
  await reset(scene);
  await accessTokenOf(scene, ada, newPassword);
  const wrong = refusal('NotAuthorized', 'Incorrect username or password.');
  await assert.rejects(accessTokenOf(scene, ada, password), wrong);
});

test('A code lives for an hour, is spent once, and only by a password that the policy accepts', async (t) => {
  const scene = await openPool(t, { users });
  await assert.rejects(reset(scene, '123456'), expired);
  await forgot(scene);
  const code = scene.codeFor(ada);
  await assert.rejects(reset(scene, `${code}0`), mismatch);
  scene.emulator.clock.advance(3_600_000);
  await assert.rejects(reset(scene), expired);
  await forgot(scene);
  scene.emulator.clock.advance(3_599_000);
  const short = refusal('InvalidPassword', 'Password does not conform to policy: Password not long enough');
  await assert.rejects(reset(scene, scene.codeFor(ada), 'Ab-1'), short);
  await reset(scene);
  await assert.rejects(reset(scene), expired);
});

test('A code for one purpose is worth nothing for another', async (t) => {
  const scene = await openPool(t, { users: [{ email: ada, password, status: 'UNCONFIRMED' }] });
  const { cognito, ClientId } = scene;
  await cognito.resendConfirmationCode({ ClientId, Username: ada });
  await assert.rejects(reset(scene), expired);
  await cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode: scene.codeFor(ada) });
});

test('A reset makes somebody who had to reset CONFIRMED again', async (t) => {
  const seen: string[] = [];
  const triggers = {
    postConfirmation: (event) => {
      seen.push(event.triggerSource);
      return event;
    },
  } satisfies Triggers;
  const scene = await openPool(t, { users: [{ email: ada, password, status: 'RESET_REQUIRED' }], triggers });
  await forgot(scene);
  await reset(scene);
  assert.equal((await userOf(scene)).UserStatus, 'CONFIRMED');
  assert.deepEqual(seen, ['PostConfirmation_ConfirmForgotPassword']);
});

test('Strangers, the disabled and the unverified get the same answer, if the client hides people', async (t) => {
  const disabled = { email: 'dee@disabled.example', password, isDisabled: true };
  const unverified = { email: 'una@unverified.example', password, status: 'UNCONFIRMED' as const };
  const scene = await openPool(t, { users: [disabled, unverified] });
  for (const [name, Destination] of [
    ['nobody@nowhere.example', 'n***@n***'],
    ['dee@disabled.example', 'd***@d***'],
    ['una@unverified.example', 'u***@u***'],
  ] as const) {
    const { CodeDeliveryDetails } = await forgot(scene, name);
    assert.deepEqual(CodeDeliveryDetails, { AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination });
  }
  assert.deepEqual(scene.emulator.inbox.all(), []);
  await assert.rejects(reset(scene, '123456', newPassword, 'nobody@nowhere.example'), mismatch);
  await assert.rejects(reset(scene, '123456', newPassword, 'dee@disabled.example'), mismatch);
  await assert.rejects(reset(scene, '123456', newPassword, 'una@unverified.example'), expired);
});

test('A simulated delivery stays the same for a name that is no address', async (t) => {
  const scene = await openPool(t, { settings: { UsernameAttributes: undefined } });
  const destination = async (name: string) => (await forgot(scene, name)).CodeDeliveryDetails?.Destination;
  const first = await destination('nobody');
  assert.match(first ?? '', /^n\*\*\*@[a-z]\*\*\*$/);
  assert.equal(await destination('nobody'), first);
  assert.equal(await destination('+12065559934'), '+*******9934');
});

test('A client that does not mind says what is wrong with somebody', async (t) => {
  const disabled = { email: 'dee@disabled.example', password, isDisabled: true };
  const unverified = { email: 'una@unverified.example', password, status: 'UNCONFIRMED' as const };
  const scene = await openPool(t, { users: [disabled, unverified], client: legacy });
  const isDisabled = refusal('NotAuthorized', 'User is disabled.');
  await assert.rejects(forgot(scene, 'nobody@nowhere.example'), unknown);
  await assert.rejects(forgot(scene, 'dee@disabled.example'), isDisabled);
  await assert.rejects(forgot(scene, 'una@unverified.example'), noChannel);
  await assert.rejects(reset(scene, '123456', newPassword, 'nobody@nowhere.example'), unknown);
  await assert.rejects(reset(scene, '123456', newPassword, 'dee@disabled.example'), isDisabled);
  const unconfirmed = refusal('UserNotConfirmed', 'User is not confirmed.');
  await assert.rejects(reset(scene, '123456', newPassword, 'una@unverified.example'), unconfirmed);
});

test('Somebody with a temporary password cannot reset it', async (t) => {
  const scene = await openPool(t, { users: [{ email: ada, password, status: 'FORCE_CHANGE_PASSWORD' }] });
  const refused = refusal('NotAuthorized', 'User password cannot be reset in the current state.');
  await assert.rejects(forgot(scene), refused);
});

test('Where only administrators can help, everybody is told so', async (t) => {
  const AccountRecoverySetting = { RecoveryMechanisms: [{ Name: 'admin_only' as const, Priority: 1 }] };
  const scene = await openPool(t, { users, settings: { AccountRecoverySetting } });
  const refused = refusal('NotAuthorized', 'Contact administrator to reset password.');
  await assert.rejects(forgot(scene), refused);
  await assert.rejects(forgot(scene, 'nobody@nowhere.example'), refused);
});

test('The way a code takes follows the account recovery setting', async (t) => {
  const both = [{ email: ada, phone: '+15550100', password }];
  const destination = async (options: PoolOptions) => {
    const scene = await openPool(t, { users: both, client: legacy, ...options });
    return (await forgot(scene)).CodeDeliveryDetails?.Destination;
  };
  const order = (...names: ('verified_email' | 'verified_phone_number')[]) => ({
    AccountRecoverySetting: { RecoveryMechanisms: names.map((Name, place) => ({ Name, Priority: place + 1 })) },
  });
  assert.equal(await destination({ settings: { AccountRecoverySetting: undefined } }), '+****0100');
  assert.equal(await destination({ settings: order('verified_phone_number', 'verified_email') }), '+****0100');
  assert.equal(await destination({ settings: order('verified_email', 'verified_phone_number') }), 'a***@l***');
  const smsUser = [{ email: ada, phone: '+15550100', password, factors: ['SMS_MFA' as const] }];
  const settings = order('verified_phone_number', 'verified_email');
  assert.equal(await destination({ settings, users: smsUser }), 'a***@l***');
  await assert.rejects(destination({ settings: order('verified_phone_number'), users: smsUser }), noChannel);
});

test('A reset by telephone is sent as a text and verifies the number', async (t) => {
  const person = { email: ada, phone: '+15550100', password, attributes: { email_verified: 'false' } };
  const settings = { AccountRecoverySetting: undefined };
  const scene = await openPool(t, { users: [person], settings });
  await forgot(scene);
  const [text] = scene.emulator.inbox.all();
  assert.deepEqual(
    { to: text?.to, channel: text?.channel, text: text?.text },
    { to: '+15550100', channel: 'sms', text: `Your verification code is ${text?.code}.` },
  );
  await reset(scene, scene.codeFor('+15550100'));
  const { email_verified, phone_number_verified } = await userOf(scene);
  assert.deepEqual(
    { email_verified, phone_number_verified },
    { email_verified: 'false', phone_number_verified: 'true' },
  );
});
