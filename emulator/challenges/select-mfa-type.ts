/** SELECT_MFA_TYPE: somebody with several second factors and no favourite chooses one. */
import { refuse } from '../errors.ts';
import { userFactors } from '../people/factors.ts';
import { required } from './required.ts';
import type { Challenge } from './sign-in.ts';

/** Unlike Cognito: the text for a factor that the person does not have is ours. */
export const selectMfaType: Challenge = {
  ask({ pool, user, progress }) {
    const choices = JSON.stringify(userFactors(pool, user));
    return { progress, parameters: { MFAS_CAN_CHOOSE: choices, USER_ID_FOR_SRP: user.username } };
  },

  check({ pool, user, progress }, answer) {
    const chosen = required(answer, 'ANSWER');
    // The guide writes EMAIL_MFA where Cognito's own clients send EMAIL_OTP.
    const name = chosen === 'EMAIL_MFA' ? 'EMAIL_OTP' : chosen;
    const factor = userFactors(pool, user).find((each) => each === name);
    return { ...progress, factor: factor ?? refuse('InvalidParameter', `${chosen} is not an MFA type of the user.`) };
  },
};
