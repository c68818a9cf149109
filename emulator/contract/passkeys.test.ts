/** Passkeys as their owners make, list and delete them, with Amazon's own SDK. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublicKey } from '../store/user.ts';
import './quick-powers.ts';
import { begin, prefer, requestOptions, respond } from './choice-scene.ts';
import { openPasskeyPool, origin, register, startRegistration, webAuthn } from './passkeys-scene.ts';
import { accessTokenOf, refusal } from './scene.ts';
import { ada, password } from './signed-in.ts';
import { makePasskey } from './software-authenticator.ts';

test('A browser is told what it needs for a passkey, and nothing else', async (t) => {
  const scene = await openPasskeyPool(t);
  const { challenge, ...options } = await startRegistration(scene);
  assert.match(challenge, /^[\w-]{43}$/);
  const { Username = '' } = await scene.cognito.getUser({ AccessToken: scene.AccessToken });
  assert.deepEqual(options, {
    rp: { id: 'localhost', name: 'localhost' },
    user: { id: Buffer.from(Username).toString('base64url'), name: ada, displayName: ada },
    pubKeyCredParams: [
      { type: 'public-key', alg: -7 },
      { type: 'public-key', alg: -257 },
    ],
    timeout: 60_000,
    excludeCredentials: [],
    authenticatorSelection: { requireResidentKey: true, residentKey: 'required', userVerification: 'preferred' },
  });
});

test('Passkeys of both kinds are kept, listed page by page, counted as a factor, and deleted', async (t) => {
  const scene = await openPasskeyPool(t);
  const { cognito, AccessToken, UserPoolId, emulator } = scene;
  const factors = async () => (await cognito.getUserAuthFactors({ AccessToken })).ConfiguredUserAuthFactors;
  assert.deepEqual(await factors(), ['PASSWORD', 'EMAIL_OTP']);
  const first = await register(scene);
  emulator.clock.advance(1000);
  const second = await register(scene, 'RS256');
  assert.deepEqual(await factors(), ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN']);
  const admins = await cognito.adminGetUserAuthFactors({ UserPoolId, Username: ada });
  assert.deepEqual(admins.ConfiguredUserAuthFactors, ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN']);
  const page = await cognito.listWebAuthnCredentials({ AccessToken, MaxResults: 1 });
  const [{ CreatedAt, ...shown } = {}] = page.Credentials ?? [];
  assert.ok(CreatedAt instanceof Date);
  assert.deepEqual(shown, {
    CredentialId: first.id,
    FriendlyCredentialName: 'Platform passkey',
    RelyingPartyId: 'localhost',
    AuthenticatorAttachment: 'platform',
    AuthenticatorTransports: ['internal'],
  });
  const rest = await cognito.listWebAuthnCredentials({ AccessToken, NextToken: page.NextToken });
  assert.deepEqual([rest.Credentials?.[0]?.CredentialId, rest.NextToken], [second.id, undefined]);
  const { excludeCredentials } = { excludeCredentials: [], ...(await startRegistration(scene)) };
  const excluded = [first, second].map(({ id }) => ({ type: 'public-key', id }));
  assert.deepEqual(excludeCredentials, excluded);
  await cognito.deleteWebAuthnCredential({ AccessToken, CredentialId: first.id });
  const gone = refusal('ResourceNotFound', 'Passkey does not exist.');
  await assert.rejects(cognito.deleteWebAuthnCredential({ AccessToken, CredentialId: first.id }), gone);
  const left = await cognito.listWebAuthnCredentials({ AccessToken });
  assert.deepEqual(
    left.Credentials?.map(({ CredentialId }) => CredentialId),
    [second.id],
  );
});

test('A challenge is good once, for one client, for a while, and until the next one', async (t) => {
  const scene = await openPasskeyPool(t);
  const { cognito, AccessToken, UserPoolId, emulator } = scene;
  const complete = (Credential: object, token = AccessToken) =>
    cognito.completeWebAuthnRegistration({ AccessToken: token, Credential: JSON.parse(JSON.stringify(Credential)) });
  const none = refusal('WebAuthnChallengeNotFound', /challenge/);
  const passkey = makePasskey('ES256', origin);
  const older = passkey.register(await startRegistration(scene));
  await assert.rejects(complete({}), refusal('InvalidParameter', 'Credential data is not valid'));
  const made = passkey.register(await startRegistration(scene));
  await assert.rejects(complete(older), none);
  await assert.rejects(complete(made), none);
  const late = passkey.register(await startRegistration(scene));
  emulator.clock.advance(180_000);
  await assert.rejects(complete(late), none);
  const { UserPoolClient } = await cognito.createUserPoolClient({
    UserPoolId,
    ClientName: 'other',
    ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
  });
  const other = await accessTokenOf({ cognito, ClientId: UserPoolClient?.ClientId ?? '' }, ada, password);
  const own = passkey.register(await startRegistration(scene));
  await assert.rejects(complete(own, other), refusal('WebAuthnClientMismatch', /different client/));
  await complete(own);
  await assert.rejects(complete(own), none);
});

test('What is wrong with a registration is told by name', async (t) => {
  const scene = await openPasskeyPool(t, {
    mfa: { WebAuthnConfiguration: { ...webAuthn, UserVerification: 'required' } },
  });
  const altered = {
    WebAuthnOriginNotAllowed: { origin: 'https://localhost.evil.example' },
    WebAuthnRelyingPartyMismatch: { rpId: 'evil.example' },
    WebAuthnCredentialNotSupported: { cose: Buffer.from(`a4010103272006215820${'07'.repeat(32)}`, 'hex') },
    InvalidParameter: { flags: 0x41 },
  };
  for (const [kind, alteration] of Object.entries(altered)) {
    await assert.rejects(register(scene, 'ES256', alteration), refusal(kind, /./));
  }
  const { Credentials } = await scene.cognito.listWebAuthnCredentials({ AccessToken: scene.AccessToken });
  assert.deepEqual(Credentials, []);
});

test('A pool without passkeys or without a relying party takes none, and nobody has more than twenty', async (t) => {
  const scene = await openPasskeyPool(t);
  const { cognito, AccessToken, UserPoolId } = scene;
  for (let made = 0; made < 20; made += 1) await register(scene);
  await assert.rejects(startRegistration(scene), refusal('LimitExceeded', /20 passkeys/));
  const { Credentials } = await cognito.listWebAuthnCredentials({ AccessToken, MaxResults: 20 });
  assert.equal(new Set(Credentials?.map(({ CredentialId }) => CredentialId)).size, 20);
  const set = (WebAuthnConfiguration: object) =>
    cognito.setUserPoolMfaConfig({ UserPoolId, MfaConfiguration: 'OFF', WebAuthnConfiguration });
  await assert.rejects(
    set({ RelyingPartyId: 'https://localhost:8080' }),
    refusal('InvalidParameter', /invalid characters/),
  );
  for (const RelyingPartyId of ['com', 'Cloudfront.net', 'co.uk', 'com.ar', 's3-website-us-east-1.amazonaws.com']) {
    await assert.rejects(set({ RelyingPartyId }), refusal('InvalidParameter', /public suffix/));
  }
  await set({ RelyingPartyId: 'd111111abcdef8.cloudfront.net' });
  await set({ UserVerification: 'required' });
  const told = await cognito.getUserPoolMfaConfig({ UserPoolId });
  assert.deepEqual(told.WebAuthnConfiguration, { UserVerification: 'required' });
  await assert.rejects(startRegistration(scene), refusal('WebAuthnConfigurationMissing', /relying party/));
  const SignInPolicy = { AllowedFirstAuthFactors: ['PASSWORD' as const] };
  await cognito.updateUserPool({ UserPoolId, Policies: { SignInPolicy } });
  await assert.rejects(startRegistration(scene), refusal('WebAuthnNotEnabled', /isn't enabled/));
});

test('The pool’s domain stands in for a relying party that is not set, its own one before a prefix of Amazon’s', async (t) => {
  const scene = await openPasskeyPool(t, { mfa: { WebAuthnConfiguration: { UserVerification: 'preferred' } } });
  const { cognito, AccessToken, UserPoolId } = scene;
  const relyingParty = async () => (await startRegistration(scene)).rp.id;
  await cognito.createUserPoolDomain({ UserPoolId, Domain: 'letters' });
  const own = 'letters.auth.us-east-1.amazoncognito.com';
  assert.equal(await relyingParty(), own);
  const passkey = makePasskey('ES256', `https://${own}`);
  const Credential = JSON.parse(JSON.stringify(passkey.register(await startRegistration(scene))));
  await cognito.completeWebAuthnRegistration({ AccessToken, Credential });
  const challenges = async () => (await begin(scene, ada)).AvailableChallenges;
  assert.ok((await challenges())?.includes('WEB_AUTHN'));
  const CustomDomainConfig = { CertificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/letters' };
  await cognito.createUserPoolDomain({ UserPoolId, Domain: 'auth.letters.example', CustomDomainConfig });
  assert.equal(await relyingParty(), 'auth.letters.example');
  assert.ok(!(await challenges())?.includes('WEB_AUTHN'));
  const WebAuthnConfiguration = { RelyingPartyId: own };
  await cognito.setUserPoolMfaConfig({ UserPoolId, WebAuthnConfiguration });
  assert.ok((await challenges())?.includes('WEB_AUTHN'));
});

test('Tests see everybody’s passkeys and take them away', async (t) => {
  const scene = await openPasskeyPool(t);
  const { cognito, AccessToken, UserPoolId, emulator } = scene;
  const passkeys = [await register(scene), await register(scene), await register(scene)];
  const list = async () => {
    const told = (await (await fetch(`${emulator.url}/_emulator/passkeys`)).json()) as Record<string, unknown>[];
    return told.map(({ userPoolId, id, rpId }) => ({ userPoolId, id, rpId }));
  };
  const remove = async (body: object) => {
    const request = { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`${emulator.url}/_emulator/passkeys/delete`, request);
    return { status: answer.status, told: (await answer.json()) as { deleted?: object[] } };
  };
  const told = passkeys.map(({ id }) => ({ userPoolId: UserPoolId, id, rpId: 'localhost' }));
  assert.deepEqual(await list(), told);
  assert.equal((await remove({ id: passkeys[0]?.id })).told.deleted?.length, 1);
  assert.deepEqual((await remove({ id: passkeys[1]?.id, username: 'grace' })).told.deleted, []);
  assert.deepEqual(await list(), told.slice(1));
  assert.equal((await remove({ id: 5 })).status, 400);
  await remove({});
  assert.deepEqual((await cognito.listWebAuthnCredentials({ AccessToken })).Credentials, []);
});

const grace = 'grace@hopper.example';

test('Who is put into a pool with the key of an authenticator signs in with that', async (t) => {
  const sub = '3f9e6f0a-8c1b-4d52-9a77-1f0f6f3f2b11';
  const passkey = makePasskey('ES256', origin, Buffer.from(sub).toString('base64url'));
  const key = passkey.publicKey.export({ format: 'jwk' }) as PublicKey;
  const scene = await openPasskeyPool(t);
  const users = [{ email: grace, sub, passkeys: [{ id: passkey.id, key }] }];
  await scene.emulator.addTo(scene.UserPoolId, { users });
  const asked = await prefer(scene, grace, 'WEB_AUTHN');
  const CREDENTIAL = JSON.stringify(passkey.assert(requestOptions(asked)));
  assert.ok((await respond(scene, asked, { USERNAME: grace, CREDENTIAL })).AuthenticationResult);
});
