/** login.html: trade an e-mail address and a password for a session, and answer whatever Cognito asks on the way. */
import { CognitoError } from '../cognito/error.ts';
import type { SignInStep } from '../cognito/sign-in-step.ts';
import { onFirstTouch } from '../form/on-first-touch.ts';
import { onSubmit } from '../form/on-submit.ts';
import { leaveFor } from '../form/page-address.ts';
import { welcome } from '../form/welcome.ts';
import { redirectSignedIn } from '../gate/check-login.ts';
import { goOn } from '../gate/return-address.ts';
import { tokenStorage } from '../session/token-storage.ts';

const load = onFirstTouch('login', async () => {
  const chunk = await import('../cognito/sign-in.ts');
  chunk.prepareSignIn();
  return chunk;
});

redirectSignedIn();
welcome();

onSubmit('login', async ({ email, password }) => {
  const { signIn } = await load();
  await follow(await signIn({ email, password }, tokenStorage).catch(sendOn(email)));
});

/** One question after another until there are tokens. */
async function follow(step: SignInStep): Promise<void> {
  switch (step.step) {
    case 'signed-in':
      return goOn();
    case 'new-password':
    case 'code':
    case 'choose-mfa':
    case 'choose-set-up':
    case 'set-up-totp':
    case 'set-up-email':
    case 'custom':
    case 'remember-device':
      throw new CognitoError('Challenge', 'RespondToAuthChallenge', step.step);
    default:
      return step satisfies never;
  }
}

/** Some accounts have something else to do first. */
function sendOn(email: string): (error: unknown) => Promise<never> {
  return async (error) => {
    const code = error instanceof CognitoError && error.code;
    if (code === 'PasswordResetRequired') return leaveFor('forgot-password', { email, reason: 'reset-required' });
    if (code !== 'UserNotConfirmed') throw error;
    const { resendCode } = await import('../cognito/confirm-sign-up.ts');
    const reason = await resendCode(email).then(
      () => 'code-sent',
      () => 'unconfirmed',
    );
    return leaveFor('confirm', { email, reason });
  };
}
