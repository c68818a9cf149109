/** SELECT_CHALLENGE, and the two challenges of its list that take nothing but what the choice itself could have brought. */
import { refuse } from '../errors.ts';
import { choose, findChoice } from './choose.ts';
import { givePassword } from './give-password.ts';
import { offeredChallenges } from './offered.ts';
import { required } from './required.ts';
import type { Challenge } from './sign-in.ts';
import { beginExchange } from './srp-start.ts';

/** Unlike Cognito, perhaps: the text for what is not on the list is ours. */
export const selectChallenge: Challenge = {
  ask: ({ progress }) => ({ progress, parameters: {} }),

  check(signIn, answer) {
    const { pool, user, progress } = signIn;
    const name = required(answer, 'ANSWER');
    const chosen = findChoice(name);
    if (!chosen || !offeredChallenges(pool, user, progress).includes(chosen)) {
      refuse('InvalidParameter', `${name} is not an available challenge of the user.`);
    }
    return choose(signIn, chosen, answer);
  },
};

export const passwordChallenge: Challenge = {
  ask: ({ progress }) => ({ progress, parameters: {} }),
  check: givePassword,
};

export const passwordSrp: Challenge = {
  ask: ({ progress }) => ({ progress, parameters: {} }),
  check: ({ progress }, answer) => ({ ...progress, chosen: 'PASSWORD_SRP', exchange: beginExchange(answer) }),
};
