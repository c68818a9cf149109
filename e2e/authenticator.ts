/** An authenticator within the browser, by Chromium's own protocol: https://chromedevtools.github.io/devtools-protocol/tot/WebAuthn/ */
import type { CDPSession, Page } from 'playwright/test';
import type { PoolOptions } from '../emulator/emulator.ts';

/** A pool whose people may sign in by password, by code or by passkey, at this machine. */
export const withPasskeys = {
  settings: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] } } },
  mfa: { WebAuthnConfiguration: { RelyingPartyId: 'localhost', UserVerification: 'preferred' } },
  client: { ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
} satisfies PoolOptions;

export type Authenticator = {
  /** The ids of the passkeys in it, as Cognito has them. */
  passkeys(): Promise<string[]>;
  /** Whether the person is there who lays a finger on it. */
  setPresence(isThere: boolean): Promise<void>;
  setVerified(isVerified: boolean): Promise<void>;
  session: CDPSession;
  id: string;
};

/**
 * Built into the device of this page.
 *
 * @param hasUserVerification Whether it knows its owner, by a finger, a face or a PIN.
 */
export async function addAuthenticator(
  page: Page,
  transport: 'internal' | 'usb' = 'internal',
  hasUserVerification = true,
): Promise<Authenticator> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId: id } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport,
      hasResidentKey: true,
      hasUserVerification,
      isUserVerified: hasUserVerification,
      automaticPresenceSimulation: true,
    },
  });
  return {
    passkeys: async () => {
      const { credentials } = await session.send('WebAuthn.getCredentials', { authenticatorId: id });
      return credentials.map(({ credentialId }) => Buffer.from(credentialId, 'base64').toString('base64url'));
    },
    setPresence: async (enabled) => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: id, enabled });
    },
    setVerified: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified });
    },
    session,
    id,
  };
}
