/** SOFTWARE_TOKEN_MFA: a code from an authenticator app, each good for once. */
import { refuse } from '../errors.ts';
import { judgeCode } from './judge-code.ts';
import { required } from './required.ts';
import { type Challenge, prove } from './sign-in.ts';
import { findTotpStep, spendTotpStep } from './totp.ts';

export const softwareTokenMfa: Challenge = {
  ask({ user, progress }) {
    const name = user.mfa.totp?.name;
    return { progress, parameters: { ...(name && { FRIENDLY_DEVICE_NAME: name }), USER_ID_FOR_SRP: user.username } };
  },

  check(signIn, answer) {
    const { world, user, progress } = signIn;
    const code = required(answer, 'SOFTWARE_TOKEN_MFA_CODE');
    const { totp } = user.mfa;
    if (!totp) refuse('SoftwareTokenMFANotFound', 'Software Token MFA does not exist for the user.');
    const step = findTotpStep(world, totp.secret, code);
    judgeCode(signIn, () => step !== undefined, 'Invalid code received for user');
    if (step !== undefined && spendTotpStep(totp, step)) {
      refuse('ExpiredCode', 'Your software token has already been used once.');
    }
    return prove(progress, 'mfa', 'otp');
  },
};
