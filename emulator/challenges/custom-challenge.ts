/** CUSTOM_CHALLENGE: a question that the pool's CreateAuthChallenge trigger makes and VerifyAuthChallengeResponse judges. */
import { addRound, askForChallenge, askForVerdict } from './ask-custom-triggers.ts';
import { required } from './required.ts';
import type { Challenge } from './sign-in.ts';

export const customChallenge: Challenge = {
  async ask(signIn) {
    const made = (await askForChallenge(signIn)) ?? {};
    const { progress, user } = signIn;
    return {
      parameters: { USERNAME: progress.stranger ?? user.username, ...made.publicChallengeParameters },
      progress: {
        ...progress,
        custom: {
          rounds: progress.custom?.rounds ?? [],
          privateParameters: made.privateChallengeParameters ?? {},
          ...(made.challengeMetadata && { metadata: made.challengeMetadata }),
        },
      },
    };
  },

  /** A wrong answer is an answer too: what it leads to is for the next DefineAuthChallenge to say. */
  async check(signIn, answer) {
    const { metadata } = signIn.progress.custom ?? {};
    const verdict = await askForVerdict(signIn, required(answer, 'ANSWER'));
    return addRound(signIn, {
      challengeName: 'CUSTOM_CHALLENGE',
      challengeResult: verdict?.answerCorrect === true,
      ...(metadata !== undefined && { challengeMetadata: metadata }),
    });
  },
};
