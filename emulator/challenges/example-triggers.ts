/** An example of custom sign-in: a code by e-mail, with three tries, and no password unless the client begins with SRP. */
import { randomInt } from 'node:crypto';
import { mask } from '../delivery/mask.ts';
import type { ChallengeRound } from '../triggers/events.ts';
import type { Triggers } from '../triggers/triggers.ts';

const TRIES = 3;

export const exampleTriggers = {
  defineAuthChallenge(event) {
    const { session } = event.request;
    const answers = session.filter(isAnswer);
    if (session.at(-1)?.challengeName === 'SRP_A') event.response.challengeName = 'PASSWORD_VERIFIER';
    else if (answers.at(-1)?.challengeResult) event.response.issueTokens = true;
    else if (answers.length < TRIES) event.response.challengeName = 'CUSTOM_CHALLENGE';
    else event.response.failAuthentication = true;
    return event;
  },

  /** All tries are for the same code, which the first round remembers. `sentTo` looks the same for somebody unknown. */
  createAuthChallenge(event, { send }) {
    const { session, userAttributes, userNotFound } = event.request;
    const earlier = session.find(isAnswer)?.challengeMetadata;
    const code = earlier ?? randomInt(1_000_000).toString().padStart(6, '0');
    const { email = event.userName } = userAttributes;
    if (earlier === undefined && !userNotFound) {
      send({ to: email, subject: 'Your sign-in code', text: `Your sign-in code is ${code}.`, code });
    }
    event.response.publicChallengeParameters = {
      question: `Which code have we sent to ${mask(email)}?`,
      sentTo: mask(email),
      triesLeft: String(TRIES - session.filter(isAnswer).length),
    };
    event.response.privateChallengeParameters = { code };
    event.response.challengeMetadata = code;
    return event;
  },

  verifyAuthChallengeResponse(event) {
    const { challengeAnswer, privateChallengeParameters } = event.request;
    event.response.answerCorrect = challengeAnswer.trim() === privateChallengeParameters.code;
    return event;
  },
} satisfies Triggers;

function isAnswer({ challengeName }: ChallengeRound): boolean {
  return challengeName === 'CUSTOM_CHALLENGE';
}
