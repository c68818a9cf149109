/** An example of custom sign-in: a code by e-mail, with three tries, and no password unless the client begins with SRP. */
import { randomInt } from 'node:crypto';
import { mask } from '../delivery/mask.ts';
import type { ChallengeRound, Triggers } from '../triggers/triggers.ts';

const TRIES = 3;

export const exampleTriggers: Triggers = {
  defineAuthChallenge({ session }) {
    const answers = session.filter(isAnswer);
    if (session.at(-1)?.challengeName === 'SRP_A') return { challengeName: 'PASSWORD_VERIFIER' };
    if (answers.at(-1)?.challengeResult) return { issueTokens: true };
    return answers.length < TRIES ? { challengeName: 'CUSTOM_CHALLENGE' } : { failAuthentication: true };
  },

  /** All tries are for the same code, which the first round remembers. `sentTo` looks the same for somebody unknown. */
  createAuthChallenge({ session, userName, userAttributes, userNotFound, send }) {
    const earlier = session.find(isAnswer)?.challengeMetadata;
    const code = earlier ?? randomInt(1_000_000).toString().padStart(6, '0');
    const { email = userName } = userAttributes;
    if (earlier === undefined && !userNotFound) {
      send({ to: email, subject: 'Your sign-in code', text: `Your sign-in code is ${code}.`, code });
    }
    return {
      publicChallengeParameters: {
        question: `Which code have we sent to ${mask(email)}?`,
        sentTo: mask(email),
        triesLeft: String(TRIES - session.filter(isAnswer).length),
      },
      privateChallengeParameters: { code },
      challengeMetadata: code,
    };
  },

  verifyAuthChallengeResponse({ privateChallengeParameters, challengeAnswer }) {
    return { answerCorrect: challengeAnswer.trim() === privateChallengeParameters.code };
  },
};

function isAnswer({ challengeName }: ChallengeRound): boolean {
  return challengeName === 'CUSTOM_CHALLENGE';
}
