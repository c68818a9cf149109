/** Choice-based sign-in: what is offered to whom, and each way in, with Amazon's own SDK. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import './quick-powers.ts';
import { begin, claimsOf, prefer, requestOptions, respond } from './choice-scene.ts';
import { openPasskeyPool, origin, register, webAuthn } from './passkeys-scene.ts';
import { openPool, refusal } from './scene.ts';
import { ada, password } from './signed-in.ts';
import { type Alteration, makePasskey } from './software-authenticator.ts';

const grace = 'grace@hopper.example';
const wrong = refusal('NotAuthorized', 'Incorrect username or password.');
const known = ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP'];

test('Who has no preference is shown the list, and what they can’t do is answered with the list', async (t) => {
  const scene = await openPasskeyPool(t);
  const asked = await begin(scene, ada);
  const { ChallengeName, AvailableChallenges, Session = '' } = asked;
  assert.deepEqual([ChallengeName, AvailableChallenges], ['SELECT_CHALLENGE', known]);
  assert.ok(Session.length > 20);
  assert.equal((await prefer(scene, ada, 'WEB_AUTHN')).ChallengeName, 'SELECT_CHALLENGE');
  assert.equal((await prefer(scene, ada, 'SMS_OTP')).ChallengeName, 'SELECT_CHALLENGE');
  await register(scene);
  assert.deepEqual((await begin(scene, ada)).AvailableChallenges, [...known, 'WEB_AUTHN']);
  const select = (ANSWER: string) => respond(scene, asked, { USERNAME: ada, ANSWER });
  await assert.rejects(select('SMS_OTP'), refusal('InvalidParameter', /SMS_OTP/));
  await assert.rejects(select('RUBBISH'), refusal('InvalidParameter', /RUBBISH/));
  await assert.rejects(prefer(scene, ada, 'RUBBISH'), refusal('InvalidParameter', /RUBBISH/));
});

test('A password goes with the preference, with the choice, or as an answer of its own', async (t) => {
  const scene = await openPasskeyPool(t);
  const PASSWORD = password;
  const at = { USERNAME: ada };
  const first = await prefer(scene, ada, 'PASSWORD', { PASSWORD });
  assert.deepEqual([claimsOf(first).acr, claimsOf(first).amr], ['urn:cognito:loa:1', ['pwd']]);
  await assert.rejects(prefer(scene, ada, 'PASSWORD', { PASSWORD: 'Wrong-1843' }), wrong);
  const ways: [Record<string, string>, 'PASSWORD' | undefined][] = [
    [{ ANSWER: 'PASSWORD', PASSWORD }, undefined],
    [{ PASSWORD }, 'PASSWORD'],
  ];
  for (const [answer, step] of ways) {
    const asked = await begin(scene, ada);
    const refused = respond(scene, asked, { ...at, ...answer, PASSWORD: 'Wrong-1843' }, step);
    await assert.rejects(refused, wrong);
    assert.ok((await respond(scene, asked, { ...at, ...answer }, step)).AuthenticationResult);
    const again = respond(scene, asked, { ...at, ...answer }, step);
    await assert.rejects(again, refusal('NotAuthorized', /only be used once/));
  }
  const asked = await prefer(scene, ada, 'PASSWORD');
  assert.deepEqual([asked.ChallengeName, asked.AvailableChallenges], ['PASSWORD', known]);
  assert.ok((await respond(scene, asked, { ...at, PASSWORD })).AuthenticationResult);
  const srp = await prefer(scene, ada, 'PASSWORD_SRP');
  assert.equal(srp.ChallengeName, 'PASSWORD_SRP');
  const verifier = await respond(scene, srp, { ...at, SRP_A: 'abcdef' });
  assert.deepEqual([verifier.ChallengeName, verifier.AvailableChallenges], ['PASSWORD_VERIFIER', known]);
  assert.ok(verifier.Session);
});

test('A code of eight digits signs in by e-mail; a wrong one does not, and no session is good for a step of another kind', async (t) => {
  const scene = await openPasskeyPool(t);
  const asked = await prefer(scene, ada, 'EMAIL_OTP');
  const parameters = { CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL', CODE_DELIVERY_DESTINATION: 'a***@l***' };
  assert.deepEqual([asked.ChallengeName, asked.ChallengeParameters], ['EMAIL_OTP', parameters]);
  assert.match(scene.codeFor(ada), /^\d{8}$/);
  const code = (EMAIL_OTP_CODE: string) => respond(scene, asked, { USERNAME: ada, EMAIL_OTP_CODE });
  await assert.rejects(code('00000000'), refusal('CodeMismatch', /./));
  const other = respond(scene, asked, { USERNAME: ada, PASSWORD: password }, 'PASSWORD');
  await assert.rejects(other, refusal('NotAuthorized', /Invalid session/));
  const ended = await code(scene.codeFor(ada));
  assert.deepEqual([claimsOf(ended).acr, claimsOf(ended).amr], ['urn:cognito:loa:2', ['email_otp']]);
  const chosen = await respond(scene, await begin(scene, ada), { USERNAME: ada, ANSWER: 'EMAIL_OTP' });
  const answer = { USERNAME: ada, EMAIL_OTP_CODE: scene.codeFor(ada) };
  assert.ok((await respond(scene, chosen, answer)).AuthenticationResult);
});

test('A code by text message does the same, and confirms who has not confirmed the sign-up', async (t) => {
  const AllowedFirstAuthFactors = ['PASSWORD' as const, 'SMS_OTP' as const];
  const phone = '+15550100';
  const scene = await openPool(t, {
    settings: {
      Policies: { SignInPolicy: { AllowedFirstAuthFactors } },
      UsernameAttributes: ['phone_number'],
      AutoVerifiedAttributes: ['phone_number'],
    },
    client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH'] },
    users: [{ phone, status: 'UNCONFIRMED' }],
  });
  const asked = await prefer(scene, phone, 'SMS_OTP');
  assert.deepEqual([asked.ChallengeName, asked.AvailableChallenges], ['SMS_OTP', ['SMS_OTP']]);
  const ended = await respond(scene, asked, { USERNAME: phone, SMS_OTP_CODE: scene.codeFor(phone) });
  assert.deepEqual([claimsOf(ended).acr, claimsOf(ended).amr], ['urn:cognito:loa:2', ['sms']]);
  const { UserPoolId } = scene;
  const { UserStatus, UserAttributes } = await scene.cognito.adminGetUser({ UserPoolId, Username: phone });
  assert.equal(UserStatus, 'CONFIRMED');
  assert.equal(UserAttributes?.find(({ Name }) => Name === 'phone_number_verified')?.Value, 'true');
});

for (const kind of ['ES256', 'RS256'] as const) {
  test(`A passkey of ${kind} signs in, preferred or chosen, and says so in the tokens, also in refreshed ones`, async (t) => {
    const scene = await openPasskeyPool(t);
    const passkey = await register(scene, kind);
    const asked = await prefer(scene, ada, 'WEB_AUTHN');
    const { challenge, ...options } = requestOptions(asked);
    assert.match(challenge, /^[\w-]{43}$/);
    assert.deepEqual(options, {
      timeout: 180_000,
      rpId: 'localhost',
      allowCredentials: [{ type: 'public-key', id: passkey.id, transports: ['internal'] }],
      userVerification: 'preferred',
    });
    const credential = (of: typeof asked) => JSON.stringify(passkey.assert(requestOptions(of), { counter: 3 }));
    const ended = await respond(scene, asked, { USERNAME: ada, CREDENTIAL: credential(asked) });
    assert.deepEqual([claimsOf(ended).acr, claimsOf(ended).amr], ['urn:cognito:loa:3', ['swk']]);
    const { cognito, ClientId } = scene;
    const AuthParameters = { REFRESH_TOKEN: ended.AuthenticationResult?.RefreshToken ?? '' };
    const refreshed = await cognito.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
    assert.deepEqual(claimsOf(refreshed).amr, ['swk']);
    const chosen = await respond(scene, await begin(scene, ada), { USERNAME: ada, ANSWER: 'WEB_AUTHN' });
    assert.equal(chosen.ChallengeName, 'WEB_AUTHN');
    assert.ok((await respond(scene, chosen, { USERNAME: ada, CREDENTIAL: credential(chosen) })).AuthenticationResult);
  });
}

const forgeries: Record<string, Alteration> = {
  'another challenge': { challenge: 'AAAA' },
  'another origin': { origin: 'https://evil.example' },
  'another relying party': { rpId: 'evil.example' },
  'nobody present': { flags: 0x1c },
  'another person': { userHandle: Buffer.from('grace').toString('base64url') },
  'another key': { key: makePasskey('ES256', origin).privateKey },
  'a registration': { type: 'webauthn.create' },
};

test('A forged assertion is refused, and its challenge is not good for the honest one afterwards', async (t) => {
  const scene = await openPasskeyPool(t);
  const passkey = await register(scene);
  for (const [what, altered] of Object.entries(forgeries)) {
    const asked = await prefer(scene, ada, 'WEB_AUTHN');
    const give = (credential: unknown) =>
      respond(scene, asked, { USERNAME: ada, CREDENTIAL: JSON.stringify(credential) });
    await assert.rejects(give(passkey.assert(requestOptions(asked), altered)), wrong, what);
    const honest = passkey.assert(requestOptions(asked));
    await assert.rejects(give(honest), refusal('NotAuthorized', /only be used once/), what);
  }
  const [first, second] = [await prefer(scene, ada, 'WEB_AUTHN'), await prefer(scene, ada, 'WEB_AUTHN')];
  const swapped = JSON.stringify(passkey.assert(requestOptions(first)));
  await assert.rejects(respond(scene, second, { USERNAME: ada, CREDENTIAL: swapped }), wrong);
  await assert.rejects(respond(scene, first, { USERNAME: ada }), refusal('InvalidParameter', /CREDENTIAL/));
  scene.emulator.clock.advance(180_000);
  const late = respond(scene, first, { USERNAME: ada, CREDENTIAL: swapped });
  await assert.rejects(late, refusal('NotAuthorized', /session is expired/));
});

test('Nobody signs in with another person’s passkey, a deleted one, or one of an earlier relying party', async (t) => {
  const scene = await openPasskeyPool(t, {
    users: [
      { email: ada, password },
      { email: grace, password },
    ],
  });
  const { cognito, UserPoolId, AccessToken } = scene;
  const own = await register(scene);
  const { AuthenticationResult } = await prefer(scene, grace, 'PASSWORD', { PASSWORD: password });
  const others = await register({ ...scene, AccessToken: AuthenticationResult?.AccessToken ?? '' });
  const asked = await prefer(scene, ada, 'WEB_AUTHN');
  const stolen = JSON.stringify(others.assert(requestOptions(asked)));
  await assert.rejects(respond(scene, asked, { USERNAME: ada, CREDENTIAL: stolen }), wrong);
  const open = await prefer(scene, ada, 'WEB_AUTHN');
  const RelyingPartyId = 'new.example';
  await cognito.setUserPoolMfaConfig({ UserPoolId, WebAuthnConfiguration: { RelyingPartyId } });
  assert.equal((await prefer(scene, ada, 'WEB_AUTHN')).ChallengeName, 'SELECT_CHALLENGE');
  await cognito.setUserPoolMfaConfig({ UserPoolId, WebAuthnConfiguration: webAuthn });
  await cognito.deleteWebAuthnCredential({ AccessToken, CredentialId: own.id });
  const gone = JSON.stringify(own.assert(requestOptions(open)));
  await assert.rejects(respond(scene, open, { USERNAME: ada, CREDENTIAL: gone }), wrong);
  assert.deepEqual((await begin(scene, ada)).AvailableChallenges, known);
});

const totp = { totpSecret: 'GATEHOUSEGATEHOUSE' };
const withMfa = (more: object = {}) => ({
  mfa: { MfaConfiguration: 'OPTIONAL' as const, SoftwareTokenMfaConfiguration: { Enabled: true }, ...more },
});

test('Whoever has a second factor begins with the password, or with a passkey that the pool takes for two', async (t) => {
  const scene = await openPasskeyPool(t, withMfa());
  const passkey = await register(scene);
  const { cognito, UserPoolId, AccessToken } = scene;
  const { SecretCode = '' } = await cognito.associateSoftwareToken({ AccessToken });
  assert.ok(SecretCode);
  await scene.emulator.addTo(UserPoolId, { users: [{ email: grace, password, ...totp }] });
  assert.deepEqual((await begin(scene, grace)).AvailableChallenges, ['PASSWORD_SRP', 'PASSWORD']);
  const second = await prefer(scene, grace, 'PASSWORD', { PASSWORD: password });
  assert.deepEqual([second.ChallengeName, second.AvailableChallenges], ['SOFTWARE_TOKEN_MFA', undefined]);
  const both = { ...webAuthn, FactorConfiguration: 'MULTI_FACTOR_WITH_USER_VERIFICATION' as const };
  const SoftwareTokenMfaConfiguration = { Enabled: true };
  const on = { MfaConfiguration: 'ON' as const, SoftwareTokenMfaConfiguration };
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const, 'WEB_AUTHN' as const] };
  await cognito.updateUserPool({ UserPoolId, AutoVerifiedAttributes: ['email'], Policies: { SignInPolicy } });
  await cognito.setUserPoolMfaConfig({ UserPoolId, ...on, WebAuthnConfiguration: both });
  assert.deepEqual((await begin(scene, ada)).AvailableChallenges, ['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN']);
  const give = async (altered: Alteration) => {
    const asked = await prefer(scene, ada, 'WEB_AUTHN');
    const CREDENTIAL = JSON.stringify(passkey.assert(requestOptions(asked), altered));
    return respond(scene, asked, { USERNAME: ada, CREDENTIAL });
  };
  assert.equal((await give({ flags: 0x01 })).ChallengeName, 'MFA_SETUP');
  assert.ok((await give({})).AuthenticationResult);
});

test('A temporary password has to be changed first, whatever is asked for', async (t) => {
  const scene = await openPasskeyPool(t);
  const invited = { email: grace, password, status: 'FORCE_CHANGE_PASSWORD' as const };
  await scene.emulator.addTo(scene.UserPoolId, { users: [invited] });
  const asked = await prefer(scene, grace, 'EMAIL_OTP');
  assert.deepEqual(
    [asked.ChallengeName, asked.AvailableChallenges],
    ['SELECT_CHALLENGE', ['PASSWORD_SRP', 'PASSWORD']],
  );
  const next = await respond(scene, asked, { USERNAME: grace, ANSWER: 'PASSWORD', PASSWORD: password });
  assert.equal(next.ChallengeName, 'NEW_PASSWORD_REQUIRED');
});

test('A client that hides who exists gives strangers a list, a code that was never sent, and no way in', async (t) => {
  const scene = await openPasskeyPool(t, { client: { PreventUserExistenceErrors: 'ENABLED' } });
  const eve = 'eve@evil.example';
  const asked = await begin(scene, eve);
  assert.deepEqual([asked.ChallengeName, asked.AvailableChallenges], ['SELECT_CHALLENGE', known]);
  assert.equal((await prefer(scene, eve, 'WEB_AUTHN')).ChallengeName, 'SELECT_CHALLENGE');
  await assert.rejects(prefer(scene, eve, 'PASSWORD', { PASSWORD: password }), wrong);
  const coded = await prefer(scene, eve, 'EMAIL_OTP');
  assert.equal(coded.ChallengeParameters?.CODE_DELIVERY_DESTINATION, 'e***@e***');
  assert.equal(scene.emulator.inbox.to(eve).length, 0);
  const guess = respond(scene, coded, { USERNAME: eve, EMAIL_OTP_CODE: '12345678' });
  await assert.rejects(guess, refusal('CodeMismatch', /./));
  const open = await openPasskeyPool(t, { client: { PreventUserExistenceErrors: 'LEGACY' } });
  await assert.rejects(begin(open, eve), refusal('UserNotFound', 'User does not exist.'));
});

test('Somebody disabled is sent no code where that is hidden, and looks like anybody', async (t) => {
  const scene = await openPasskeyPool(t, { client: { PreventUserExistenceErrors: 'ENABLED' } });
  const { cognito, emulator, UserPoolId } = scene;
  await cognito.adminDisableUser({ UserPoolId, Username: ada });
  const asked = await prefer(scene, ada, 'EMAIL_OTP');
  assert.deepEqual([asked.ChallengeName, asked.AvailableChallenges], ['EMAIL_OTP', known]);
  assert.equal(asked.ChallengeParameters?.CODE_DELIVERY_DESTINATION, 'a***@l***');
  assert.equal(emulator.inbox.to(ada).length, 0);
});

test('Where nothing is hidden, a sign-up that is not confirmed is said before a password is looked at', async (t) => {
  const scene = await openPasskeyPool(t, { client: { PreventUserExistenceErrors: 'LEGACY' } });
  await scene.pool.addUser({ email: grace, password, status: 'UNCONFIRMED' });
  const refused = refusal('UserNotConfirmed', 'User is not confirmed.');
  for (const PASSWORD of ['Wrong-1843', password]) {
    await assert.rejects(prefer(scene, grace, 'PASSWORD', { PASSWORD }), refused);
  }
});

test('Administrators sign people in by the same choice', async (t) => {
  const { cognito, UserPoolId, ClientId } = await openPasskeyPool(t);
  const AuthParameters = { USERNAME: ada, PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: password };
  const ended = await cognito.adminInitiateAuth({ UserPoolId, ClientId, AuthFlow: 'USER_AUTH', AuthParameters });
  assert.ok(ended.AuthenticationResult);
});

test('An account without a password is signed in by the session of its confirmation, once', async (t) => {
  const scene = await openPasskeyPool(t);
  const { cognito, ClientId, emulator } = scene;
  const made = await cognito.signUp({ ClientId, Username: grace, UserAttributes: [{ Name: 'email', Value: grace }] });
  const early = begin(scene, grace, {}, made.Session);
  await assert.rejects(early, refusal('NotAuthorized', /Invalid session/));
  const ConfirmationCode = scene.codeFor(grace);
  const { Session } = await cognito.confirmSignUp({
    ClientId,
    Username: grace,
    ConfirmationCode,
    Session: made.Session,
  });
  await assert.rejects(begin(scene, ada, {}, Session), refusal('NotAuthorized', /Invalid session/));
  const mails = emulator.inbox.to(grace).length;
  const ended = await begin(scene, grace, {}, Session);
  assert.deepEqual(claimsOf(ended).amr, ['email_otp']);
  assert.equal(emulator.inbox.to(grace).length, mails);
  await assert.rejects(begin(scene, grace, {}, Session), refusal('NotAuthorized', /only be used once/));
  const signedIn = { ...scene, AccessToken: ended.AuthenticationResult?.AccessToken ?? '' };
  await register(signedIn);
  assert.deepEqual((await begin(scene, grace)).AvailableChallenges, ['EMAIL_OTP', 'WEB_AUTHN']);
});
