/** CUSTOM_CHALLENGE: a question that the pool's CreateAuthChallenge trigger makes and VerifyAuthChallengeResponse judges. */
import { runTrigger } from '../triggers/run-trigger.ts';
import type { CustomMail } from '../triggers/triggers.ts';
import { addRound, customEvent } from './custom-event.ts';
import { customTriggers } from './custom-triggers.ts';
import { required } from './required.ts';
import type { Challenge, SignIn } from './sign-in.ts';

export const customChallenge: Challenge = {
  async ask(signIn) {
    const { create } = customTriggers(signIn);
    const event = { ...customEvent(signIn), challengeName: 'CUSTOM_CHALLENGE', send: customMail(signIn) };
    const made = await runTrigger('CreateAuthChallenge', () => create(event));
    const { progress, user } = signIn;
    return {
      parameters: { USERNAME: progress.stranger ?? user.username, ...made.publicChallengeParameters },
      progress: {
        ...progress,
        custom: {
          rounds: progress.custom?.rounds ?? [],
          privateParameters: made.privateChallengeParameters ?? {},
          ...(made.challengeMetadata !== undefined && { metadata: made.challengeMetadata }),
        },
      },
    };
  },

  /** A wrong answer is an answer too: what it leads to is for the next DefineAuthChallenge to say. */
  async check(signIn, answer) {
    const { verify } = customTriggers(signIn);
    const { privateParameters = {}, metadata } = signIn.progress.custom ?? {};
    const challengeAnswer = required(answer, 'ANSWER');
    const { userName, userAttributes } = customEvent(signIn);
    const event = { userName, userAttributes, privateChallengeParameters: privateParameters, challengeAnswer };
    const { answerCorrect } = await runTrigger('VerifyAuthChallengeResponse', () => verify(event));
    return addRound(signIn, {
      challengeName: 'CUSTOM_CHALLENGE',
      challengeResult: answerCorrect,
      ...(metadata !== undefined && { challengeMetadata: metadata }),
    });
  },
};

function customMail({ world, pool }: SignIn): CustomMail {
  return ({ to, subject, text, code }) => {
    world.send({
      to,
      channel: to.startsWith('+') ? 'sms' : 'email',
      purpose: 'custom',
      userPoolId: pool.id,
      ...(code !== undefined && { code }),
      subject,
      text,
      sentAt: world.clock.now(),
    });
  };
}
