/** A pool that takes passkeys, Ada signed in to it, and what registers one for her. */
import type { TestContext } from 'node:test';
import type { SetUserPoolMfaConfigRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { PoolOptions } from '../emulator.ts';
import type { Person } from '../people/add-person.ts';
import { type SignedIn, signInTo } from './signed-in.ts';
import {
  type Alteration,
  type CreationOptions,
  type Kind,
  makePasskey,
  type SoftPasskey,
} from './software-authenticator.ts';

export const origin = 'http://localhost:8080';

const Policies = {
  SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD' as const, 'EMAIL_OTP' as const, 'WEB_AUTHN' as const] },
};

export const webAuthn = {
  RelyingPartyId: 'localhost',
  UserVerification: 'preferred',
} satisfies SetUserPoolMfaConfigRequest['WebAuthnConfiguration'];

export function openPasskeyPool(test: TestContext, options: PoolOptions = {}, person: Person = {}): Promise<SignedIn> {
  const { settings, mfa, client } = options;
  return signInTo(
    test,
    {
      ...options,
      settings: { Policies, ...settings },
      mfa: { WebAuthnConfiguration: webAuthn, ...mfa },
      client: {
        ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        ...client,
      },
    },
    person,
  );
}

export async function startRegistration({ cognito, AccessToken }: SignedIn): Promise<CreationOptions> {
  const { CredentialCreationOptions } = await cognito.startWebAuthnRegistration({ AccessToken });
  return JSON.parse(JSON.stringify(CredentialCreationOptions)) as CreationOptions;
}

/** Makes a passkey of that kind and hands it in, altered or not. */
export async function register(scene: SignedIn, kind: Kind = 'ES256', altered: Alteration = {}): Promise<SoftPasskey> {
  const passkey = makePasskey(kind, origin);
  const Credential = JSON.parse(JSON.stringify(passkey.register(await startRegistration(scene), altered)));
  await scene.cognito.completeWebAuthnRegistration({ AccessToken: scene.AccessToken, Credential });
  return passkey;
}
