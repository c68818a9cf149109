/** VerifySoftwareToken: the first right code of an authenticator app makes it a factor. */
import type {
  VerifySoftwareTokenRequest,
  VerifySoftwareTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { openTokenSetup } from '../challenges/token-setup.ts';
import { findTotpStep } from '../challenges/totp.ts';
import { refuse } from '../errors.ts';
import type { World } from '../world.ts';

/**
 * In a sign-in that demands a factor it is in force at once; somebody signed in turns it on with SetUserMFAPreference. A wrong
 * code leaves the session as it is, for another try.
 */
export function verifySoftwareToken(world: World, input: VerifySoftwareTokenRequest): VerifySoftwareTokenResponse {
  const { user, isSigningIn, goOn } = openTokenSetup(world, input);
  const { pendingTotp: secret, ...mfa } = user.mfa;
  if (!secret) refuse('SoftwareTokenMFANotFound', 'Software Token MFA does not exist for the user.');
  const step = findTotpStep(world, secret, input.UserCode ?? '');
  if (step === undefined) refuse('EnableSoftwareTokenMFA', 'Code mismatch and fail enable Software Token MFA');
  const name = input.FriendlyDeviceName;
  user.mfa = { ...mfa, totp: { secret, usedSteps: [step], ...(name && { name }) } };
  if (isSigningIn) user.mfa.enabled = [...new Set([...mfa.enabled, 'SOFTWARE_TOKEN_MFA' as const])];
  return { Status: 'SUCCESS', ...goOn(true) };
}
