/** What a signed-in person does with their account: attributes, addresses, second factors, devices, farewell. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { DeviceType } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolOptions } from '../emulator.ts';
import type { Person } from '../store/add-person.ts';
import { accessTokenOf, openPool, passwordClient, refusal, type Scene } from './scene.ts';

const ada = 'ada@lovelace.example';
const newAddress = 'countess@lovelace.example';
const password = 'Engine-1843';
const expired = refusal('ExpiredCode', 'Invalid code provided, please request a code again.');

type SignedIn = Scene & { AccessToken: string };

async function signInTo(
  test: TestContext,
  { client, ...options }: PoolOptions = {},
  person: Person = {},
): Promise<SignedIn> {
  const users = [{ email: ada, password, ...person }];
  const scene = await openPool(test, { users, ...options, client: { ...passwordClient, ...client } });
  return { ...scene, AccessToken: await accessTokenOf(scene, person.username ?? ada, password) };
}

async function attributes({ cognito, AccessToken }: SignedIn): Promise<Record<string, string | undefined>> {
  const { UserAttributes = [] } = await cognito.getUser({ AccessToken });
  return Object.fromEntries(UserAttributes.map(({ Name = '', Value }) => [Name, Value]));
}

function update({ cognito, AccessToken }: SignedIn, changes: Record<string, string>) {
  const UserAttributes = Object.entries(changes).map(([Name, Value]) => ({ Name, Value }));
  return cognito.updateUserAttributes({ AccessToken, UserAttributes });
}

function verify({ cognito, AccessToken, codeFor }: SignedIn, address: string, AttributeName = 'email') {
  return cognito.verifyUserAttribute({ AccessToken, AttributeName, Code: codeFor(address) });
}

test('Attributes are changed, and an empty one is removed', async (t) => {
  const scene = await signInTo(t, {}, { attributes: { name: 'Ada', 'custom:telnum': '1' } });
  const { CodeDeliveryDetailsList } = await update(scene, {
    name: 'Augusta',
    'custom:telnum': '',
    birthdate: '1815-12-10',
  });
  assert.deepEqual(CodeDeliveryDetailsList, []);
  const { sub, ...others } = await attributes(scene);
  assert.deepEqual(others, { email: ada, email_verified: 'true', name: 'Augusta', birthdate: '1815-12-10' });
  assert.ok(sub);
  assert.deepEqual(scene.emulator.inbox.all(), []);
});

test('What may not be changed is refused in the words of Cognito', async (t) => {
  const Schema = [
    { Name: 'team', AttributeDataType: 'String' as const, Mutable: false },
    { Name: 'family_name', Required: true },
  ];
  const WriteAttributes = ['email', 'name', 'custom:team', 'family_name', 'phone_number', 'birthdate', 'custom:foo'];
  const scene = await signInTo(t, { settings: { Schema }, client: { WriteAttributes } });
  const refused = async (changes: Record<string, string>, kind: string, text: string) => {
    await assert.rejects(update(scene, changes), refusal(kind, text), JSON.stringify(changes));
  };
  const begins = 'Invalid user attributes: ';
  const unknown = `${begins}user.custom:foo: Attribute does not exist in the schema.\n`;
  await refused({ 'custom:foo': 'x' }, 'InvalidParameter', unknown);
  const unauthorized = 'A client attempted to write unauthorized attribute';
  await refused({ gender: 'x' }, 'NotAuthorized', unauthorized);
  await refused({ email_verified: 'true' }, 'NotAuthorized', unauthorized);
  await refused(
    { 'custom:team': 'x' },
    'InvalidParameter',
    `${begins}user.custom:team: Attribute cannot be updated.\n`,
  );
  const needed = `${begins}family_name: Required attribute cannot be deleted.`;
  await refused({ family_name: '' }, 'InvalidParameter', needed);
  await refused({ email: 'ada' }, 'InvalidParameter', 'Invalid email address format.');
  await refused({ phone_number: '12' }, 'InvalidParameter', 'Invalid phone number format.');
  const short = `${begins}user.birthdate: Attribute must have length greater than or equal to 10\n`;
  await refused({ birthdate: '1815' }, 'InvalidParameter', short);
  const { cognito, AccessToken } = scene;
  const withoutValue = cognito.updateUserAttributes({ AccessToken, UserAttributes: [{ Name: 'picture' }] });
  await assert.rejects(withoutValue, refusal('InvalidParameter', 'Attribute value for picture must not be null'));
});

test('Attributes are deleted by name', async (t) => {
  const Schema = [{ Name: 'phone_number', Required: true }];
  const scene = await signInTo(t, { settings: { Schema } }, { phone: '+15550100', attributes: { name: 'Ada' } });
  const { cognito, AccessToken } = scene;
  const remove = (...UserAttributeNames: string[]) => cognito.deleteUserAttributes({ AccessToken, UserAttributeNames });
  const needed = 'Invalid user attributes: phone_number: Required attribute cannot be deleted.';
  await assert.rejects(remove('name', 'phone_number'), refusal('InvalidParameter', needed));
  const unknown = 'Invalid user attributes: user.custom:foo: Attribute does not exist in the schema.\n';
  await assert.rejects(remove('custom:foo'), refusal('InvalidParameter', unknown));
  const unauthorized = refusal('NotAuthorized', 'A client attempted to write unauthorized attribute');
  await assert.rejects(remove('email_verified'), unauthorized);
  assert.equal((await attributes(scene)).name, 'Ada');
  await remove('name', 'email');
  const left = await attributes(scene);
  assert.deepEqual(Object.keys(left), ['sub', 'phone_number', 'phone_number_verified']);
});

test('A changed e-mail counts at once, unverified, and signs in only when its code has been typed', async (t) => {
  const scene = await signInTo(t);
  const { CodeDeliveryDetailsList } = await update(scene, { email: newAddress });
  const sent = [{ AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: 'c***@l***' }];
  assert.deepEqual(CodeDeliveryDetailsList, sent);
  assert.equal(scene.emulator.inbox.to(newAddress)[0]?.purpose, 'verify-email');
  const { email, email_verified } = await attributes(scene);
  assert.deepEqual({ email, email_verified }, { email: newAddress, email_verified: 'false' });
  const unknown = refusal('NotAuthorized', 'Incorrect username or password.');
  await assert.rejects(accessTokenOf(scene, newAddress, password), unknown);
  await assert.rejects(accessTokenOf(scene, ada, password), unknown);
  await verify(scene, newAddress);
  assert.equal((await attributes(scene)).email_verified, 'true');
  await accessTokenOf(scene, newAddress, password);
  await assert.rejects(verify(scene, newAddress), expired);
});

test('Where the pool wants proof first, the old e-mail stays in force until the code has been typed', async (t) => {
  const AttributesRequireVerificationBeforeUpdate = ['email' as const];
  const settings = { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate } };
  const scene = await signInTo(t, { settings });
  await update(scene, { email: newAddress, name: 'Ada' });
  const before = await attributes(scene);
  assert.deepEqual([before.email, before.email_verified, before.name], [ada, 'true', 'Ada']);
  await accessTokenOf(scene, ada, password);
  await verify(scene, newAddress);
  const after = await attributes(scene);
  assert.deepEqual([after.email, after.email_verified], [newAddress, 'true']);
  await accessTokenOf(scene, newAddress, password);
  await assert.rejects(accessTokenOf(scene, ada, password), { name: 'NotAuthorizedException' });
});

test('A change that waits is given up by changing back, and its code with it', async (t) => {
  const AttributesRequireVerificationBeforeUpdate = ['email' as const];
  const settings = { UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate } };
  const scene = await signInTo(t, { settings });
  await update(scene, { email: newAddress });
  await update(scene, { email: ada });
  await assert.rejects(verify(scene, newAddress), expired);
  assert.equal((await attributes(scene)).email, ada);
});

test('A code that went to an address before it was changed proves nothing', async (t) => {
  const scene = await signInTo(t);
  const { cognito, ClientId, AccessToken, codeFor } = scene;
  await cognito.forgotPassword({ ClientId, Username: ada });
  await cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' });
  const [, resetCode] = scene.emulator.inbox.to(ada).map(({ code }) => code);
  await update(scene, { email: newAddress });
  const Code = codeFor(ada);
  if (Code !== codeFor(newAddress)) {
    const mismatch = refusal('CodeMismatch', 'Invalid verification code provided, please try again.');
    await assert.rejects(cognito.verifyUserAttribute({ AccessToken, AttributeName: 'email', Code }), mismatch);
  }
  const { sub: Username = '' } = await attributes(scene);
  const reset = cognito.confirmForgotPassword({
    ClientId,
    Username,
    ConfirmationCode: resetCode,
    Password: 'Engine-1844',
  });
  await assert.rejects(reset, expired);
});

test('An address that signs in somebody else is refused, at the change or at its proof', async (t) => {
  const taken = refusal('AliasExists', 'An account with the given email already exists.');
  const users = [
    { email: ada, password },
    { email: newAddress, password },
  ];
  const scene = await signInTo(t, { users });
  await assert.rejects(update(scene, { email: newAddress.toUpperCase() }), taken);
  const later = 'later@lovelace.example';
  await update(scene, { email: later });
  await scene.pool.addUser({ email: later, password });
  await assert.rejects(verify(scene, later), taken);
});

test('A preferred user name is an alias of one person only', async (t) => {
  const settings = { UsernameAttributes: undefined, AliasAttributes: ['preferred_username' as const] };
  const users = [
    { username: 'ada', password },
    { username: 'grace', password, attributes: { preferred_username: 'amazing' } },
  ];
  const scene = await signInTo(t, { settings, users }, { username: 'ada' });
  const taken = refusal('AliasExists', 'An account with the given preferred_username already exists.');
  await assert.rejects(update(scene, { preferred_username: 'Amazing' }), taken);
  await update(scene, { preferred_username: 'countess' });
  await accessTokenOf(scene, 'countess', password);
});

test('A code can be asked for again, and tried, only so often', async (t) => {
  const scene = await signInTo(t, {}, { attributes: { email_verified: 'false' } });
  const { cognito, AccessToken } = scene;
  const ask = () => cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' });
  const { CodeDeliveryDetails } = await ask();
  assert.equal(CodeDeliveryDetails?.Destination, 'a***@l***');
  for (const _ of Array(4)) await ask();
  const limit = refusal('LimitExceeded', 'Attempt limit exceeded, please try after some time.');
  await assert.rejects(ask(), limit);
  const wrong = () => cognito.verifyUserAttribute({ AccessToken, AttributeName: 'email', Code: 'wrong' });
  const mismatch = refusal('CodeMismatch', 'Invalid verification code provided, please try again.');
  for (const _ of Array(15)) await assert.rejects(wrong(), mismatch);
  await assert.rejects(verify(scene, ada), limit);
});

test('A code for an attribute lives for a day', async (t) => {
  const scene = await signInTo(t, { client: { AccessTokenValidity: 24 } });
  const { cognito, AccessToken, emulator } = scene;
  await cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' });
  emulator.clock.advance(24 * 3_600_000);
  const again = { ...scene, AccessToken: await accessTokenOf(scene, ada, password) };
  await assert.rejects(verify(again, ada), expired);
});

test('Only addresses that somebody has can be verified', async (t) => {
  const { cognito, AccessToken } = await signInTo(t);
  const ask = (AttributeName: string) => cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName });
  const other = 'Invalid attribute name. Only phone_number and email can be verified.';
  await assert.rejects(ask('name'), refusal('InvalidParameter', other));
  const check = cognito.verifyUserAttribute({ AccessToken, AttributeName: 'name', Code: '1' });
  await assert.rejects(check, refusal('InvalidParameter', other));
  await assert.rejects(ask('phone_number'), refusal('InvalidParameter', 'The user has no phone_number to verify.'));
});

test('The custom-message trigger knows why a code is sent', async (t) => {
  const sources: string[] = [];
  const triggers = {
    customMessage({ triggerSource }: { triggerSource: string }): undefined {
      sources.push(triggerSource);
    },
  };
  const scene = await signInTo(t, { triggers });
  const { cognito, AccessToken } = scene;
  await update(scene, { email: newAddress });
  await cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' });
  assert.deepEqual(sources, ['CustomMessage_UpdateUserAttribute', 'CustomMessage_VerifyUserAttribute']);
});

const mfa: PoolOptions['mfa'] = {
  MfaConfiguration: 'OPTIONAL',
  SmsMfaConfiguration: {},
  SoftwareTokenMfaConfiguration: { Enabled: true },
  EmailMfaConfiguration: {},
};

async function mfaOf({ cognito, AccessToken }: SignedIn) {
  const { UserMFASettingList, PreferredMfaSetting } = await cognito.getUser({ AccessToken });
  return { on: UserMFASettingList, preferred: PreferredMfaSetting };
}

test('Second factors are turned on, preferred and turned off, each without touching the others', async (t) => {
  const totp = { totpSecret: 'GATEHOUSEGATEHOUSEGATEHOUSEGATEH', phone: '+15550100' };
  const scene = await signInTo(t, { mfa: { ...mfa, MfaConfiguration: 'OFF' } }, totp);
  const { cognito, AccessToken } = scene;
  const set = (settings: object) => cognito.setUserMFAPreference({ AccessToken, ...settings });
  await set({ SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  assert.deepEqual(await mfaOf(scene), { on: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'], preferred: 'SMS_MFA' });
  await set({ EmailMfaSettings: { Enabled: true, PreferredMfa: true } });
  assert.deepEqual(await mfaOf(scene), { on: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'], preferred: 'EMAIL_OTP' });
  await set({ EmailMfaSettings: { Enabled: true, PreferredMfa: false } });
  assert.equal((await mfaOf(scene)).preferred, undefined);
  await set({ SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  await set({ SMSMfaSettings: { Enabled: false, PreferredMfa: false }, EmailMfaSettings: { Enabled: false } });
  assert.deepEqual(await mfaOf(scene), { on: ['SOFTWARE_TOKEN_MFA'], preferred: undefined });
  await set({ SoftwareTokenMfaSettings: { Enabled: false } });
  assert.deepEqual(await mfaOf(scene), { on: undefined, preferred: undefined });
});

test('A second factor that somebody cannot have is refused', async (t) => {
  const scene = await signInTo(t, { mfa });
  const { cognito, AccessToken } = scene;
  const set = (settings: object) => cognito.setUserMFAPreference({ AccessToken, ...settings });
  const refused = (settings: object, text: string) => assert.rejects(set(settings), refusal('InvalidParameter', text));
  const on = { Enabled: true };
  await refused({ SMSMfaSettings: on }, 'User does not have delivery config set to turn on SMS_MFA');
  await refused({ SoftwareTokenMfaSettings: on }, 'User has not set up software token mfa');
  await cognito.associateSoftwareToken({ AccessToken });
  await refused({ SoftwareTokenMfaSettings: on }, 'User has not verified software token mfa');
  const both = { SMSMfaSettings: { PreferredMfa: true }, EmailMfaSettings: { PreferredMfa: true } };
  await refused(both, 'Only one MFA method can be preferred.');
  const preferredOff = { EmailMfaSettings: { Enabled: false, PreferredMfa: true } };
  await refused(preferredOff, 'EMAIL_OTP cannot be preferred, since it is not turned on.');
  const without = await signInTo(t, { mfa: { ...mfa, SoftwareTokenMfaConfiguration: { Enabled: false } } });
  const lacking = without.cognito.setUserMFAPreference({
    AccessToken: without.AccessToken,
    SoftwareTokenMfaSettings: on,
  });
  const noKind = 'User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA';
  await assert.rejects(lacking, refusal('InvalidParameter', noKind));
});

test('GetUserAuthFactors lists what somebody could sign in with', async (t) => {
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'EMAIL_OTP' as const, 'SMS_OTP' as const] };
  const { cognito, AccessToken } = await signInTo(t, { settings: { Policies: { SignInPolicy } } });
  const { ConfiguredUserAuthFactors, Username } = await cognito.getUserAuthFactors({ AccessToken });
  assert.deepEqual(ConfiguredUserAuthFactors, ['PASSWORD', 'EMAIL_OTP']);
  assert.equal(Username, (await cognito.getUser({ AccessToken })).Username);
});

const tracking = { settings: { DeviceConfiguration: { DeviceOnlyRememberedOnUserPrompt: true } } };

/** Each sign-in brings a device, which is confirmed with a secret that nobody uses here. */
async function addDevice(scene: Scene, DeviceName: string): Promise<string> {
  const { cognito, ClientId } = scene;
  const AuthParameters = { USERNAME: ada, PASSWORD: password };
  const { AuthenticationResult } = await cognito.initiateAuth({
    ClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters,
  });
  const { AccessToken, NewDeviceMetadata } = AuthenticationResult ?? {};
  const DeviceKey = NewDeviceMetadata?.DeviceKey;
  const DeviceSecretVerifierConfig = { Salt: 'AAEC', PasswordVerifier: 'AwQF' };
  await cognito.confirmDevice({ AccessToken, DeviceKey, DeviceName, DeviceSecretVerifierConfig });
  return DeviceKey ?? '';
}

function nameOf(device: DeviceType | undefined): string | undefined {
  return device?.DeviceAttributes?.find(({ Name }) => Name === 'device_name')?.Value;
}

test('Devices are listed page by page, shown, remembered and forgotten', async (t) => {
  const scene = await signInTo(t, tracking);
  const { cognito, AccessToken, emulator } = scene;
  const keys: string[] = [];
  for (const name of ['laptop', 'phone', 'tablet']) {
    emulator.clock.advance(1000);
    keys.push(await addDevice(scene, name));
  }
  const first = await cognito.listDevices({ AccessToken, Limit: 2 });
  assert.deepEqual(first.Devices?.map(nameOf), ['laptop', 'phone']);
  const rest = await cognito.listDevices({ AccessToken, Limit: 2, PaginationToken: first.PaginationToken });
  assert.deepEqual([rest.Devices?.map(nameOf), rest.PaginationToken], [['tablet'], undefined]);
  const [DeviceKey = ''] = keys;
  const { Device } = await cognito.getDevice({ AccessToken, DeviceKey });
  assert.deepEqual(Device, first.Devices?.[0]);
  assert.ok(Device?.DeviceAttributes?.some(({ Name, Value }) => Name === 'device_status' && Value === 'valid'));
  const person = () => Object.values(emulator.world.state.pools[scene.UserPoolId]?.users ?? {})[0];
  assert.equal(person()?.devices[DeviceKey]?.remembered, false);
  await cognito.updateDeviceStatus({ AccessToken, DeviceKey, DeviceRememberedStatus: 'remembered' });
  assert.equal(person()?.devices[DeviceKey]?.remembered, true);
  await cognito.updateDeviceStatus({ AccessToken, DeviceKey, DeviceRememberedStatus: 'not_remembered' });
  assert.equal(person()?.devices[DeviceKey]?.remembered, false);
  await cognito.forgetDevice({ AccessToken, DeviceKey });
  assert.deepEqual((await cognito.listDevices({ AccessToken })).Devices?.map(nameOf), ['phone', 'tablet']);
});

test('A device that is not there is refused', async (t) => {
  const { cognito, AccessToken } = await signInTo(t, tracking);
  const DeviceKey = 'us-east-1_00000000-0000-4000-8000-000000000000';
  const missing = refusal('ResourceNotFound', 'Device does not exist.');
  await assert.rejects(cognito.getDevice({ AccessToken, DeviceKey }), missing);
  await assert.rejects(cognito.forgetDevice({ AccessToken, DeviceKey }), missing);
  const DeviceRememberedStatus = 'remembered' as const;
  await assert.rejects(cognito.updateDeviceStatus({ AccessToken, DeviceKey, DeviceRememberedStatus }), missing);
  const broken = cognito.listDevices({ AccessToken, PaginationToken: 'x' });
  await assert.rejects(broken, refusal('InvalidParameter', 'Invalid pagination token.'));
});

test('Somebody who deletes their account is gone at once', async (t) => {
  const scene = await signInTo(t);
  const { cognito, AccessToken, UserPoolId } = scene;
  await cognito.deleteUser({ AccessToken });
  const gone = refusal('UserNotFound', 'User does not exist.');
  await assert.rejects(cognito.getUser({ AccessToken }), gone);
  await assert.rejects(cognito.adminGetUser({ UserPoolId, Username: ada }), gone);
  await assert.rejects(accessTokenOf(scene, ada, password), { name: 'NotAuthorizedException' });
  await cognito.signUp({ ClientId: scene.ClientId, Username: ada, Password: password });
});
