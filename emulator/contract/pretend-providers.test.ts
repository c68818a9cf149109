/** Sign-in at providers that pretend, as a browser goes through it: first, again, linked, refused, broken, and from elsewhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ada, answerIn, claimsOf, trade } from './managed-login-scene.ts';
import { openPretending, providers } from './pretend-scene.ts';

const email = 'grace@gmail.example';

const subjects: Record<string, RegExp> = {
  Google: /^google_\d{21}$/,
  Facebook: /^facebook_\d{16}$/,
  SignInWithApple: /^signinwithapple_\d{6}\.[0-9a-f]{32}\.\d{4}$/,
  LoginWithAmazon: /^loginwithamazon_amzn1\.account\.[0-9a-z]{26}$/,
  Okta: /^okta_[0-9a-f]{20}$/,
  Adfs: /^adfs_grace@gmail\.example$/,
};

for (const { ProviderName = '', ProviderType } of providers) {
  test(`Whoever says at ${ProviderName} who they are is somebody of their own, and the same the next time`, async (t) => {
    const { claims, UserPoolId } = await openPretending(t);
    const first = await claims(ProviderName, { email, name: 'Grace' });
    assert.match(String(first['cognito:username']), subjects[ProviderName] ?? /$^/);
    assert.deepEqual(first['cognito:groups'], [`${UserPoolId}_${ProviderName}`]);
    const [identity] = first.identities as Record<string, string>[];
    assert.deepEqual(
      [identity?.providerName, identity?.providerType, identity?.primary],
      [ProviderName, ProviderType, 'true'],
    );
    assert.equal(identity?.issuer, ProviderType === 'SAML' ? 'https://adfs.example/m' : null);
    assert.match(String(first.nonce), /^[0-9a-f-]{36}$/);
    const again = await claims(ProviderName, { email, name: 'Grace Hopper' });
    assert.equal(again.sub, first.sub);
  });
}

test('The page says that it pretends, takes the hint, and offers whom the pool knows', async (t) => {
  const { browser, authorizeUrl, say, claims } = await openPretending(t);
  await say('Google', { email, name: 'Grace', subject: '7' });
  browser.cookies.clear();
  const page = await browser.follow(authorizeUrl({ identity_provider: 'Google', login_hint: 'x@gmail.example' }));
  assert.match(page.text, /<h1>Pretend to sign in with Google<\/h1>/);
  assert.match(page.text, /This is not Google/);
  assert.match(page.text, /name="email" value="x@gmail\.example"/);
  assert.match(page.text, /value="google_7">Grace, grace@gmail\.example<small>has been here as 7/);
  assert.equal((await claims('Google', { as: 'google_7' }))['cognito:username'], 'google_7');
  const sub = /name="as" value="([^"]+)">Ada, ada@lovelace\.example</.exec(page.text)?.[1];
  assert.ok(sub);
  assert.match(String((await claims('Google', { as: sub }))['cognito:username']), /^google_1\d{20}$/);
});

test('Somebody may refuse, and the provider may break', async (t) => {
  const scene = await openPretending(t);
  const { say, emulator, browser, authorizeUrl } = scene;
  const refused = await say('Google', { answer: 'refuse' });
  assert.deepEqual([refused.error, refused.state, refused.code], ['access_denied', 'state-1', undefined]);
  const words = async (ending: string) => (await say('Google', { email, ending })).error_description;
  assert.match((await words('error')) ?? '', /^Google Error - 400 invalid_grant/);
  assert.equal(await words('timeout'), 'Timeout occurred in calling IdP token endpoint');
  assert.equal(browser.cookies.has('cognito'), false);
  const page = await browser.follow(authorizeUrl({ identity_provider: 'Google' }));
  let isThere = false;
  const slow = browser.submit(page, { email, ending: 'slow' }).finally(() => (isThere = true));
  const moving = setInterval(() => emulator.clock.advance(10_000), 20);
  t.after(() => clearInterval(moving));
  assert.equal(isThere, false);
  assert.ok(answerIn(await slow).code);
});

test('A provider that tells no address leaves somebody without one, or outside where the pool requires it', async (t) => {
  const free = await openPretending(t);
  const claims = await free.claims('Google', { email, ending: 'no-email' });
  assert.match(String(claims['cognito:username']), /^google_1\d{20}$/);
  assert.equal(claims.email, undefined);
  const Schema = [{ Name: 'email', Required: true, Mutable: true }];
  const strict = await openPretending(t, { settings: { Schema } });
  const answer = await strict.say('Google', { email, ending: 'no-email' });
  const told = { error_description: 'attributes required: [email]', state: 'state-1', error: 'invalid_request' };
  assert.deepEqual(answer, told);
  const ofSaml = await strict.say('Adfs', { email, ending: 'no-email' });
  assert.equal(ofSaml.error, 'server_error');
});

test('Somebody who is linked signs in as themselves, without a group of the provider', async (t) => {
  const { claims, cognito, UserPoolId } = await openPretending(t);
  const SourceUser = { ProviderName: 'Google', ProviderAttributeName: 'Cognito_Subject', ProviderAttributeValue: '7' };
  const DestinationUser = { ProviderName: 'Cognito', ProviderAttributeValue: ada };
  await cognito.adminLinkProviderForUser({ UserPoolId, DestinationUser, SourceUser });
  const { Username } = await cognito.adminGetUser({ UserPoolId, Username: ada });
  const found = await claims('Google', { email, subject: '7' });
  assert.equal(found.email, email);
  assert.deepEqual([found['cognito:username'], found['cognito:groups']], [Username, undefined]);
  const [identity] = found.identities as Record<string, string>[];
  assert.deepEqual([identity?.userId, identity?.primary], ['7', 'false']);
});

test('Tokens of somebody from a provider are good for what anybody’s are, but not for passwords, factors and passkeys', async (t) => {
  const scene = await openPretending(t, {
    settings: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } },
    mfa: {
      MfaConfiguration: 'OPTIONAL',
      SoftwareTokenMfaConfiguration: { Enabled: true },
      WebAuthnConfiguration: { RelyingPartyId: 'localhost' },
    },
    client: { ReadAttributes: ['email'] },
  });
  const { cognito, ClientId, say } = scene;
  const { code } = await say('Google', { email }, { scope: 'openid aws.cognito.signin.user.admin' });
  const { access_token: AccessToken, refresh_token: REFRESH_TOKEN = '', id_token } = (await trade(scene, code)).body;
  assert.ok(claimsOf(id_token).identities);
  const { UserAttributes = [] } = await cognito.getUser({ AccessToken });
  assert.deepEqual(
    UserAttributes.map(({ Name }) => Name),
    ['sub', 'identities', 'email'],
  );
  const refused = { name: 'NotAuthorizedException' };
  const passwords = { AccessToken, PreviousPassword: 'Engine-1843', ProposedPassword: 'Engine-1844' };
  const words = { ...refused, message: 'User is not authorized to change password.' };
  await assert.rejects(cognito.changePassword(passwords), words);
  await assert.rejects(cognito.associateSoftwareToken({ AccessToken }), refused);
  await assert.rejects(cognito.startWebAuthnRegistration({ AccessToken }), refused);
  await assert.rejects(cognito.getUserAttributeVerificationCode({ AccessToken, AttributeName: 'email' }), refused);
  await cognito.setUserMFAPreference({ AccessToken, SMSMfaSettings: { Enabled: true } });
  assert.equal((await cognito.getUser({ AccessToken })).UserMFASettingList, undefined);
  const AuthParameters = { REFRESH_TOKEN };
  const again = await cognito.initiateAuth({ ClientId, AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters });
  assert.equal(claimsOf(again.AuthenticationResult?.IdToken).sub, claimsOf(id_token).sub);
  await cognito.deleteUser({ AccessToken });
});
