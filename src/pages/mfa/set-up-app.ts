/** The part of the page about second steps that sets up an authenticator app; loaded when somebody wants one. */

import { config } from '#config';
import { mfa } from '#words/mfa';
import type { Claims } from '../../cognito/claims.ts';
import { CognitoError } from '../../cognito/error.ts';
import { factorPreference } from '../../cognito/factor-settings.ts';
import { reasonOf } from '../../cognito/reason-of.ts';
import { ask } from '../../form/ask.ts';
import { showSecret } from '../../form/secret.ts';
import { keepAsking } from '../../gate/asking.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';
import { signInName } from '../../session/sign-in-name.ts';

/** Shows a secret, as a picture and in letters, until the app's code for it is right; only then does it count. */
export async function setUpApp(person: Claims): Promise<void> {
  const { SecretCode: secret } = await callSignedIn('AssociateSoftwareToken', {});
  if (typeof secret !== 'string') throw new CognitoError('Service', 'AssociateSoftwareToken', 'No key');
  const filling = showSecret({ secret, account: signInName(person), issuer: config.appName ?? 'Gatehouse' });
  let isVerified = false;
  keepAsking('app');
  await ask({ form: 'set-up', filling }, async ({ code }) => {
    // A code works once: when only the last call has failed, the same code is not sent again.
    if (!isVerified) await verify(code);
    isVerified = true;
    await callSignedIn('SetUserMFAPreference', factorPreference('app', 'on'));
  });
  keepAsking();
}

async function verify(code: string): Promise<void> {
  const input = { UserCode: code, FriendlyDeviceName: mfa.appName };
  const { Status } = await callSignedIn('VerifySoftwareToken', input).catch(unlessVerified);
  if (Status !== 'SUCCESS') throw new CognitoError('EnableSoftwareTokenMFA', 'VerifySoftwareToken', `Status ${Status}`);
}

/** After a try that had no answer: a spent code, or nothing left to be set up, proves that it was carried out. */
async function unlessVerified(error: unknown): Promise<{ Status: 'SUCCESS' }> {
  const reason = await reasonOf(error);
  const isProof = reason === 'code-used' || reason === 'app-not-possible';
  if (error instanceof CognitoError && error.lastTry && isProof) return { Status: 'SUCCESS' };
  throw error;
}
