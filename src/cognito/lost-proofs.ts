/** Which refusals prove that a try without an answer was carried out; loaded when Cognito has refused the next one. */
import type { CognitoError } from './error.ts';
import type { Reason } from './identify/reasons.ts';
import { reasonOf } from './reason-of.ts';

/** What was wanted is so, whoever did it. Where nothing proves it, `words/lost-tries.ts` tells the person. */
const proofs: Readonly<Record<string, readonly Reason[]>> = {
  ConfirmSignUp: ['confirmed-before'],
  DeleteUser: ['user-unknown', 'token-revoked'],
  ForgetDevice: ['device-unknown'],
  GlobalSignOut: ['token-revoked'],
};

export async function isProof(operation: string, error: CognitoError): Promise<boolean> {
  const reason = await reasonOf(error);
  return proofs[operation]?.some((proof) => proof === reason) ?? false;
}
