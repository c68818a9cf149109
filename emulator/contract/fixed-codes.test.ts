/** Codes that a test knows before they are sent: the same for everybody, or somebody's own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPool, passwordClient } from './scene.ts';

const ada = 'ada@lovelace.example';
const Password = 'Engine-1843';

test('One code can be chosen for everything that is sent, and is still spent once', async (t) => {
  const users = [{ email: 'grace@hopper.example', password: Password, factors: ['EMAIL_OTP'] as const }];
  const { cognito, ClientId, codeFor } = await openPool(
    t,
    {
      users: users.map((user) => ({ ...user, factors: [...user.factors] })),
      client: passwordClient,
      mfa: { MfaConfiguration: 'OPTIONAL', EmailMfaConfiguration: {} },
    },
    { choices: { code: '246810' } },
  );
  await cognito.signUp({ ClientId, Username: ada, Password });
  assert.equal(codeFor(ada), '246810');
  await cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode: '246810' });
  await cognito.forgotPassword({ ClientId, Username: ada });
  const reset = () =>
    cognito.confirmForgotPassword({ ClientId, Username: ada, ConfirmationCode: '246810', Password: 'Engine-1844' });
  await reset();
  await assert.rejects(reset(), { name: 'ExpiredCodeException' });
  const AuthParameters = { USERNAME: 'grace@hopper.example', PASSWORD: Password };
  const { Session } = await cognito.initiateAuth({ ClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters });
  const { AuthenticationResult } = await cognito.respondToAuthChallenge({
    ClientId,
    Session,
    ChallengeName: 'EMAIL_OTP',
    ChallengeResponses: { USERNAME: 'grace@hopper.example', EMAIL_OTP_CODE: '246810' },
  });
  assert.ok(AuthenticationResult?.AccessToken);
});

test('Somebody can have a code of their own, which goes before everybody’s, and has been sent to whoever has not confirmed', async (t) => {
  const users = [{ email: ada, password: Password, status: 'UNCONFIRMED' as const, code: '135791' }];
  const { cognito, ClientId, codeFor, emulator } = await openPool(t, { users }, { choices: { code: '246810' } });
  assert.equal(emulator.inbox.all().length, 0);
  await cognito.confirmSignUp({ ClientId, Username: ada, ConfirmationCode: '135791' });
  await cognito.forgotPassword({ ClientId, Username: ada });
  assert.equal(codeFor(ada), '135791');
});
