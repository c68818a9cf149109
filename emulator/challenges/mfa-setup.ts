/**
 * MFA_SETUP: the pool demands a second factor of somebody who has none. An authenticator app is set up beforehand by
 * AssociateSoftwareToken and VerifySoftwareToken; an e-mail address is given in the answer, and a code goes to it next.
 */
import { refuse } from '../errors.ts';
import { isEmail } from '../people/attributes.ts';
import { poolFactors } from '../people/factors.ts';
import { findOwner } from '../people/find.ts';
import { requireNoFactor } from './require-no-factor.ts';
import { refuseSession } from './sessions.ts';
import { type Challenge, type Progress, prove, type SignIn } from './sign-in.ts';

/** Unlike Cognito: the text for a pool without e-mail MFA, and the refusal of an answer that sets nothing up, are ours. */
export const mfaSetup: Challenge = {
  ask({ pool, user, progress }) {
    const kinds = JSON.stringify(poolFactors(pool));
    return { progress, parameters: { MFAS_CAN_SETUP: kinds, USER_ID_FOR_SRP: user.username } };
  },

  check(signIn, answer) {
    const { hasVerifiedToken, ...progress } = signIn.progress;
    if (hasVerifiedToken) return prove(progress, 'mfa', 'otp');
    const email = answer.EMAIL ?? answer.email;
    return email ? setUpEmail({ ...signIn, progress }, email) : refuseSession('');
  },
};

function setUpEmail({ pool, user, progress }: SignIn, email: string): Progress {
  requireNoFactor(pool, user);
  if (!poolFactors(pool).includes('EMAIL_OTP'))
    refuse('InvalidParameter', 'EMAIL_OTP is not enabled for the user pool.');
  if (user.attributes.email) refuse('NotAuthorized', 'Cannot modify an already provided email');
  if (!isEmail(email)) refuse('InvalidParameter', 'Invalid email address format.');
  if (findOwner(pool, 'email', email)) refuse('AliasExists', 'An account with the given email already exists.');
  return { ...progress, factor: 'EMAIL_OTP', newEmail: email };
}
