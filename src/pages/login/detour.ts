/** From login to what an account has to do first: prove its address, or get a new password. */
import { resendCode } from '../../cognito/confirm-sign-up.ts';
import type { CognitoError } from '../../cognito/error.ts';
import { leaveFor } from '../../gate/address.ts';

/** @throws the error itself where there is no such thing. */
export async function detour(error: CognitoError, email: string): Promise<never> {
  if (error.code === 'PasswordResetRequired') return leaveFor('forgot-password', { email, reason: 'reset-required' });
  if (error.code !== 'UserNotConfirmed') throw error;
  const reason = await resendCode(email).then(
    () => 'code-sent',
    () => 'unconfirmed',
  );
  return leaveFor('confirm', { email, reason });
}
