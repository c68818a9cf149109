/** Amplify in a browser, against the pool: every way to sign in by choice, and passkeys from the first to the last. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright/test';
import { addAuthenticator } from '../authenticator.ts';
import { expect, test } from '../fixtures.ts';
import type { AmplifyApp } from './app.ts';

const AllowedFirstAuthFactors = ['PASSWORD' as const, 'EMAIL_OTP' as const, 'SMS_OTP' as const, 'WEB_AUTHN' as const];
const ada = { email: 'ada@lovelace.example', phone: '+15550100', password: 'Engine-1843' };
const grace = 'grace@hopper.example';

test.use({
  poolOptions: {
    settings: { Policies: { SignInPolicy: { AllowedFirstAuthFactors } } },
    mfa: { WebAuthnConfiguration: { RelyingPartyId: 'localhost' } },
    client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
    users: [ada],
  },
});

let server: Server;
test.beforeAll(async () => {
  server = await serveApp();
});
test.afterAll(() => server.close());

/** Serves a page that has nothing but the app in it, on a host of its own. */
async function serveApp(): Promise<Server> {
  const entryPoints = [join(import.meta.dirname, 'app.ts')];
  const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: 'iife', logLevel: 'error' });
  const server = createServer(({ url }, response) => {
    const isScript = url === '/app.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? outputFiles[0]?.text : '<!doctype html><title>App</title><script src="/app.js"></script>');
  });
  await once(server.listen(0, 'localhost'), 'listening');
  return server;
}

/** @returns what calls the app in the page, by name and with one argument. */
function callsIn(page: Page) {
  return <Name extends keyof AmplifyApp>(name: Name, argument?: Parameters<AmplifyApp[Name]>[0]) =>
    page.evaluate(([called, input]) => Reflect.get(globalThis, 'amplify')[called](input), [
      name,
      argument,
    ] as const) as ReturnType<AmplifyApp[Name]>;
}

test('Amplify signs in by every preference, and makes, lists, uses and deletes a passkey', async ({
  page,
  pool,
  emulator,
  mail,
}) => {
  const { userPoolId, clientId } = pool;
  const device = await addAuthenticator(page);
  const amplify = callsIn(page);
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  await amplify('open', { userPoolId, userPoolClientId: clientId, userPoolEndpoint: emulator.url });
  type Preference = NonNullable<NonNullable<Parameters<AmplifyApp['signIn']>[0]['options']>['preferredChallenge']>;
  const prefer = (preferredChallenge: Preference, password?: string) =>
    amplify('signIn', {
      username: ada.email,
      ...(password && { password }),
      options: { authFlowType: 'USER_AUTH', preferredChallenge },
    });
  for (const preference of ['PASSWORD', 'PASSWORD_SRP'] as const) {
    expect(await prefer(preference, ada.password)).toMatchObject({ isSignedIn: true });
    await amplify('signOut');
  }
  for (const [preference, to] of [
    ['SMS_OTP', ada.phone],
    ['EMAIL_OTP', ada.email],
  ] as const) {
    const { nextStep } = await prefer(preference);
    expect(nextStep.signInStep).toMatch(/^CONFIRM_SIGN_IN_WITH_(SMS|EMAIL)_CODE$/);
    const { code = '' } = await mail.latest(to);
    expect(await amplify('confirmSignIn', { challengeResponse: code })).toMatchObject({ isSignedIn: true });
    if (preference === 'SMS_OTP') await amplify('signOut');
  }

  await amplify('associateWebAuthnCredential');
  const { credentials } = await amplify('listWebAuthnCredentials');
  expect(credentials).toMatchObject([
    { relyingPartyId: 'localhost', friendlyCredentialName: 'Platform passkey', authenticatorTransports: ['internal'] },
  ]);
  const credentialId = credentials[0]?.credentialId ?? '';
  expect(await device.passkeys()).toEqual([credentialId]);
  await expect(amplify('associateWebAuthnCredential')).rejects.toThrow(/already/);
  await amplify('signOut');

  expect(await prefer('WEB_AUTHN')).toMatchObject({ isSignedIn: true });
  const { tokens } = await amplify('fetchAuthSession');
  expect(tokens?.accessToken.payload).toMatchObject({ acr: 'urn:cognito:loa:3', amr: ['swk'] });
  await amplify('signOut');
  const asked = await amplify('signIn', { username: ada.email, options: { authFlowType: 'USER_AUTH' } });
  const availableChallenges = ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'];
  const selection = 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION';
  expect(asked.nextStep).toMatchObject({ signInStep: selection, availableChallenges });
  expect(await amplify('confirmSignIn', { challengeResponse: 'WEB_AUTHN' })).toMatchObject({ isSignedIn: true });

  await amplify('deleteWebAuthnCredential', { credentialId });
  expect(await amplify('listWebAuthnCredentials')).toMatchObject({ credentials: [] });
  await amplify('signOut');
  expect((await prefer('WEB_AUTHN')).nextStep).toMatchObject({
    signInStep: selection,
    availableChallenges: availableChallenges.slice(0, 4),
  });

  const options = { userAttributes: { email: grace }, autoSignIn: { authFlowType: 'USER_AUTH' as const } };
  await amplify('signUp', { username: grace, options });
  const { code = '' } = await mail.latest(grace);
  const confirmed = await amplify('confirmSignUp', { username: grace, confirmationCode: code });
  expect(confirmed.nextStep.signUpStep).toBe('COMPLETE_AUTO_SIGN_IN');
  expect(await amplify('autoSignIn')).toMatchObject({ isSignedIn: true });
  expect(mail.count(grace)).toBe(1);
  await amplify('associateWebAuthnCredential');
  expect(await device.passkeys()).toHaveLength(2);
});
