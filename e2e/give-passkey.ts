/** A passkey that somebody has made before the test begins: the pool knows it, and the page's authenticator has it. */
import type { Page } from 'playwright/test';
import { makePasskey } from '../emulator/contract/software-authenticator.ts';
import { type Authenticator, addAuthenticator } from './authenticator.ts';
import { poolBehind } from './fixtures.ts';
import { ada } from './people.ts';

type Answer = {
  AuthenticationResult: { AccessToken: string };
  CredentialCreationOptions: Parameters<ReturnType<typeof makePasskey>['register']>[0];
};

/** @param knowsOwner Whether the authenticator can tell that it is Ada who is there. */
export async function givePasskey(page: Page, siteUrl: string, knowsOwner = true): Promise<Authenticator> {
  const authenticator = await addAuthenticator(page, 'internal', knowsOwner);
  const { clientId, config } = poolBehind(page);
  const ask = async (operation: string, body: object): Promise<Answer> => {
    const headers = { 'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}` };
    const response = await fetch(config.endpoint ?? '', { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${operation}: ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const AuthParameters = { USERNAME: ada.email, PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: ada.password };
  const begun = await ask('InitiateAuth', { AuthFlow: 'USER_AUTH', ClientId: clientId, AuthParameters });
  const { AccessToken } = begun.AuthenticationResult;
  const { CredentialCreationOptions } = await ask('StartWebAuthnRegistration', { AccessToken });
  const passkey = makePasskey('ES256', siteUrl);
  const Credential = passkey.register(CredentialCreationOptions);
  await ask('CompleteWebAuthnRegistration', { AccessToken, Credential });
  await authenticator.session.send('WebAuthn.addCredential', {
    authenticatorId: authenticator.id,
    credential: {
      credentialId: inBase64(passkey.id),
      isResidentCredential: true,
      rpId: 'localhost',
      privateKey: passkey.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      userHandle: inBase64(passkey.userHandle),
      signCount: 1,
    },
  });
  return authenticator;
}

function inBase64(text: string): string {
  return Buffer.from(text, 'base64url').toString('base64');
}
