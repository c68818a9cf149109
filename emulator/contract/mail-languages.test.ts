/** Messages in the language of the page that asked for them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPool } from './scene.ts';

const Username = 'ada@lovelace.example';
const Password = 'Engine-1843';

function german(ClientId: string) {
  return { ClientId, Username, ClientMetadata: { language: 'de' } };
}

test('Codes come in the language that ClientMetadata names, and in English for any other', async (t) => {
  const { cognito, ClientId, emulator } = await openPool(t);
  const newest = () => emulator.inbox.to(Username)[0];
  await cognito.signUp({ ...german(ClientId), Password });
  assert.equal(newest()?.subject, 'Ihr Code');
  assert.equal(newest()?.text, `Ihr Code ist ${newest()?.code}`);
  for (const language of ['tlh', 'toString']) {
    await cognito.resendConfirmationCode({ ClientId, Username, ClientMetadata: { language } });
    assert.equal(newest()?.subject, 'Your verification code');
  }
  await cognito.resendConfirmationCode(german(ClientId));
  await cognito.confirmSignUp({ ClientId, Username, ConfirmationCode: newest()?.code });
  await cognito.forgotPassword(german(ClientId));
  assert.match(newest()?.text ?? '', /^Ihr Code ist/);
});

test('A link and an invitation do, too', async (t) => {
  const VerificationMessageTemplate = { DefaultEmailOption: 'CONFIRM_WITH_LINK' as const };
  const { cognito, ClientId, UserPoolId, emulator } = await openPool(t, { settings: { VerificationMessageTemplate } });
  await cognito.signUp({ ...german(ClientId), Password });
  const [mail] = emulator.inbox.to(Username);
  assert.equal(
    mail?.text,
    `Öffnen Sie diesen Link, um Ihre E-Mail-Adresse zu bestätigen. Adresse bestätigen: ${mail?.link}`,
  );
  const grace = 'grace@hopper.example';
  await cognito.adminCreateUser({ UserPoolId, Username: grace, ClientMetadata: { language: 'de' } });
  assert.match(emulator.inbox.to(grace)[0]?.text ?? '', /^Ihr Benutzername ist grace@hopper\.example und/);
});

test('A code instead of a password does, too, though no trigger is told the language of the call that asks for it', async (t) => {
  const told: unknown[] = [];
  const { cognito, ClientId, pool, emulator } = await openPool(t, {
    settings: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] } } },
    client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] },
    triggers: {
      customMessage: (event) => {
        told.push(event.request.clientMetadata);
        return event;
      },
    },
  });
  await pool.addUser({ email: Username, password: Password });
  const AuthParameters = { USERNAME: Username, PREFERRED_CHALLENGE: 'EMAIL_OTP' };
  const ClientMetadata = { language: 'de' };
  await cognito.initiateAuth({ ClientId, AuthFlow: 'USER_AUTH', AuthParameters, ClientMetadata });
  assert.equal(emulator.inbox.to(Username)[0]?.subject, 'Ihr Code');
  assert.deepEqual(told, [undefined]);
});

test('What the pool says itself stays as it says it', async (t) => {
  const own = { VerificationMessageTemplate: { EmailSubject: 'Ahoy', EmailMessage: 'The code: {####}' } };
  const { cognito, ClientId, emulator } = await openPool(t, { settings: own });
  await cognito.signUp({ ...german(ClientId), Password });
  const [{ subject, text, code } = { subject: '', text: '', code: '' }] = emulator.inbox.to(Username);
  assert.deepEqual([subject, text], ['Ahoy', `The code: ${code}`]);
});
