/** From login to what an account has to do first: prove its address, or get a new password. */
import { resendCode } from '../../cognito/confirm-sign-up.ts';
import type { CognitoError } from '../../cognito/error.ts';
import { leaveFor } from '../../gate/address.ts';
import { handOver } from '../../session/hand-over.ts';

/** @throws the error itself where there is no such thing. */
export async function detour(error: CognitoError, email: string): Promise<never> {
  if (error.code === 'PasswordResetRequired') {
    handOver(email);
    return leaveFor('forgot-password', { reason: 'reset-required' });
  }
  if (error.code !== 'UserNotConfirmed') throw error;
  const isSent = await resendCode(email).then(
    () => true,
    () => false,
  );
  handOver(email);
  return leaveFor('confirm', { reason: isSent ? 'code-sent' : 'unconfirmed' });
}
