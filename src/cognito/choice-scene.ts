/** What the tests of signing in by choice begin with: a pool that takes passkeys, and a way in to it. */
import type { TestContext } from 'node:test';
import { origin, webAuthn } from '../../emulator/contract/passkeys-scene.ts';
import { openPool, type Scene } from '../../emulator/contract/scene.ts';
import type { RequestOptions, SoftPasskey } from '../../emulator/contract/software-authenticator.ts';
import { makePasskey } from '../../emulator/contract/software-authenticator.ts';
import type { PoolOptions } from '../../emulator/emulator.ts';
import { memoryStorage } from '../session/memory-storage.ts';
import { type Chooser, signInByChoice } from './choice.ts';
import { firstWays } from './first-ways.ts';
import { ada } from './sign-in-scene.ts';
import type { SignInStep } from './sign-in-step.ts';

const Policies = {
  SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const },
};

export function openChoicePool(test: TestContext, { settings, mfa, ...options }: PoolOptions = {}): Promise<Scene> {
  return openPool(test, {
    users: [ada],
    settings: {
      Policies: { SignInPolicy: { AllowedFirstAuthFactors: [...Policies.SignInPolicy.AllowedFirstAuthFactors] } },
      ...settings,
    },
    mfa: { WebAuthnConfiguration: webAuthn, ...mfa },
    client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
    ...options,
  });
}

export function choose(
  scene: Scene,
  { storage = memoryStorage(), ...chooser }: Partial<Chooser> & { storage?: Storage } = {},
): Promise<SignInStep> {
  const pool = { userPoolId: scene.UserPoolId, clientId: scene.ClientId, endpoint: `${scene.emulator.url}/` };
  return signInByChoice({ email: ada.email, known: firstWays, ...chooser }, storage, { pool });
}

/** Signs in by the code of the newest mail, and makes a passkey. */
export async function makePasskeyFor(scene: Scene, AccessToken: string): Promise<SoftPasskey> {
  const passkey = makePasskey('ES256', origin);
  const { CredentialCreationOptions } = await scene.cognito.startWebAuthnRegistration({ AccessToken });
  const made = passkey.register(JSON.parse(JSON.stringify(CredentialCreationOptions)));
  await scene.cognito.completeWebAuthnRegistration({ AccessToken, Credential: JSON.parse(JSON.stringify(made)) });
  return passkey;
}

/** What a browser answers to a request. */
export function assertionFor(passkey: SoftPasskey, request: string, altered = {}): string {
  return JSON.stringify(passkey.assert(JSON.parse(request) as RequestOptions, altered));
}
