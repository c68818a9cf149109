/** Takes a person's choice of a first factor, and whatever came with it. */
import { type FirstChallenge, firstChallenges } from '../people/first-factors.ts';
import { givePassword } from './give-password.ts';
import { offeredChallenges } from './offered.ts';
import type { Parameters, Progress, SignIn } from './sign-in.ts';
import { beginExchange } from './srp-start.ts';

/** What is not offered is left for `nextChallenge` to ask again. */
export function choose(signIn: SignIn, chosen: FirstChallenge, parameters: Parameters): Progress {
  const { pool, user } = signIn;
  const progress = { ...signIn.progress, chosen };
  if (!offeredChallenges(pool, user, progress).includes(chosen)) return progress;
  if (chosen === 'PASSWORD' && parameters.PASSWORD) return givePassword({ ...signIn, progress }, parameters);
  if (chosen === 'PASSWORD_SRP' && parameters.SRP_A) return { ...progress, exchange: beginExchange(parameters) };
  return progress;
}

export function findChoice(name: string | undefined): FirstChallenge | undefined {
  return firstChallenges.find((each) => each === name);
}
