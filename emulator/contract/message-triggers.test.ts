/** Messages that a CustomMessage trigger words: what has to be in them, and what becomes of it. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { CustomMessageEvent, PoolOptions } from '../emulator.ts';
import { openPool, refusal, type Scene } from './scene.ts';
import { withResponse } from './with-response.ts';

const ada = 'ada@lovelace.example';
const Password = 'Engine-1843';

function open(t: TestContext, response: Partial<CustomMessageEvent['response']>, more: PoolOptions = {}) {
  return openPool(t, { triggers: { customMessage: (event) => withResponse(event, response) }, ...more });
}

function signUp({ cognito, ClientId }: Scene, Username = ada) {
  return cognito.signUp({ ClientId, Username, Password });
}

function invite({ cognito, UserPoolId }: Scene, Username = ada) {
  const DesiredDeliveryMediums = [Username === ada ? ('EMAIL' as const) : ('SMS' as const)];
  return cognito.adminCreateUser({ UserPoolId, Username, TemporaryPassword: Password, DesiredDeliveryMediums });
}

test('A message without its code is refused, and so is an invitation without the user name, or one too long', async (t) => {
  const pattern = (member: string, name: string) =>
    refusal(
      'InvalidParameter',
      `1 validation error detected: Value at '${member}' failed to satisfy constraint: Member must satisfy regular ` +
        `expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*\\{${name}\\}[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\s*]*`,
    );
  await assert.rejects(signUp(await open(t, { emailMessage: 'Welcome' })), pattern('emailBody', '####'));
  await assert.rejects(invite(await open(t, { emailMessage: 'Welcome, {####}' })), pattern('emailBody', 'username'));
  const tooLong = await open(t, { emailMessage: `{####}${'x'.repeat(20_000)}` });
  await assert.rejects(signUp(tooLong), refusal('InvalidParameter', /emailBody.*less than or equal to 20000$/));
  const byText = {
    settings: { UsernameAttributes: ['phone_number' as const], AutoVerifiedAttributes: ['phone_number' as const] },
  };
  const text = await open(t, { smsMessage: 'Welcome', emailMessage: '{####}' }, byText);
  await assert.rejects(signUp(text, '+15550100'), pattern('smsBody', '####'));
  const lengthy = await open(t, { smsMessage: `{####}${'x'.repeat(140)}` }, byText);
  await assert.rejects(
    signUp(lengthy, '+15550100'),
    refusal('InvalidParameter', /smsBody.*less than or equal to 140$/),
  );
});

test('What stands for the code, the user name and the link is filled in', async (t) => {
  const invited = await open(t, { emailSubject: 'Hello {username}', emailMessage: '{username}: {####}' });
  await invite(invited);
  const [{ subject, text, code } = { subject: '', text: '', code: '' }] = invited.emulator.inbox.to(ada);
  assert.deepEqual([subject, text, code], [`Hello ${ada}`, `${ada}: ${Password}`, Password]);
  const VerificationMessageTemplate = { DefaultEmailOption: 'CONFIRM_WITH_LINK' as const };
  const linked = await open(t, { emailMessage: 'Press {##Here##}' }, { settings: { VerificationMessageTemplate } });
  await signUp(linked);
  const [mail] = linked.emulator.inbox.to(ada);
  assert.equal(mail?.text, `Press Here: ${mail?.link}`);
  assert.match(mail?.link ?? '', /\/confirmUser\?/);
});

test('A trigger that words only texts leaves mail as it is, and an address of its own with the code is a link', async (t) => {
  const plain = await open(t, { smsMessage: 'Code {####}' });
  await signUp(plain);
  assert.equal(plain.emulator.inbox.to(ada)[0]?.text, `Your confirmation code is ${plain.codeFor(ada)}`);
  const sentence = await open(t, { emailMessage: 'Open https://site.example/?c={####}.' });
  await signUp(sentence);
  assert.equal(sentence.emulator.inbox.to(ada)[0]?.link, `https://site.example/?c=${sentence.codeFor(ada)}`);
  const html = await open(t, { emailMessage: '<a href="https://site.example/?u=1&amp;c={####}">Confirm</a>' });
  await signUp(html);
  assert.equal(html.emulator.inbox.to(ada)[0]?.link, `https://site.example/?u=1&c=${html.codeFor(ada)}`);
});

test('What a pre-sign-up trigger verifies has to be there, and an address of somebody else is not verified again', async (t) => {
  const triggers: PoolOptions['triggers'] = {
    preSignUp: (event) => withResponse(event, { autoVerifyEmail: true, autoVerifyPhone: event.userName === 'phone' }),
  };
  const settings = { UsernameAttributes: [], AliasAttributes: ['email' as const] };
  const users = [{ username: 'grace', email: 'grace@hopper.example', password: Password }];
  const scene = await openPool(t, { triggers, settings, users });
  const UserAttributes = [{ Name: 'email', Value: 'grace@hopper.example' }];
  const { cognito, ClientId, UserPoolId } = scene;
  const as = (Username: string, Value: string) =>
    cognito.signUp({ ClientId, Username, Password, UserAttributes: [{ Name: 'email', Value }] });
  const taken = refusal('UsernameExists', 'An account with the given email already exists.');
  await assert.rejects(cognito.signUp({ ClientId, Username: 'ada', Password, UserAttributes }), taken);
  const missing = refusal('InvalidParameter', 'Attribute value for phone_number must not be null');
  await assert.rejects(as('phone', 'phone@x.example'), missing);
  await as('ada', ada);
  const { UserAttributes: found = [] } = await cognito.adminGetUser({ UserPoolId, Username: ada });
  assert.equal(found.find(({ Name }) => Name === 'email_verified')?.Value, 'true');
});
