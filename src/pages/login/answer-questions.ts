/** The part of the login page that is loaded when Cognito asks something: one question after another until there are tokens. */
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { keepAsking } from '../../gate/asking.ts';
import { handOver } from '../../session/hand-over.ts';
import type { AskedFor } from '../../words/words.ts';
import { askCode } from './ask-code.ts';
import { askCustom } from './ask-custom.ts';
import { chooseFactor } from './choose-factor.ts';
import { choosePassword } from './choose-password.ts';
import type { Moment } from './question.ts';
import { rememberDevice } from './remember-device.ts';
import { setUpEmail } from './set-up-email.ts';

/**
 * The conversation goes with the page: where that is loaded again, it knows what it asked for, and of whom.
 *
 * @throws what ends the conversation, so that it starts over.
 */
export async function answerQuestions(first: SignInStep, email: string): Promise<void> {
  handOver(email);
  try {
    await answerAll(first, email);
  } finally {
    keepAsking();
  }
}

async function answerAll(first: SignInStep, email: string): Promise<void> {
  let before: SignInStep | undefined;
  let step = first;
  while (step.step !== 'signed-in') {
    keepAsking(askedFor(step));
    const next = await answer(step, { before, email });
    before = step;
    step = next;
  }
}

/** Nothing where a reload leads on: whoever may have this device remembered is signed in. */
function askedFor({ step, ...question }: SignInStep): AskedFor | undefined {
  if (step === 'code') return 'channel' in question && question.channel === 'totp' ? 'app-code' : 'sent-code';
  if (step === 'new-password') return step;
  if (step === 'set-up-totp') return 'new-app';
  return step === 'remember-device' ? undefined : 'answer';
}

async function answer(step: SignInStep, moment: Moment): Promise<SignInStep> {
  switch (step.step) {
    case 'signed-in':
      return step;
    case 'new-password':
      return choosePassword(step, moment);
    case 'code':
      return askCode(step, moment);
    case 'choose-mfa':
    case 'choose-set-up':
      return chooseFactor(step);
    case 'set-up-totp':
      return (await import('./set-up-app.ts')).setUpApp(step);
    case 'set-up-email':
      return setUpEmail(step);
    case 'custom':
      return askCustom(step, moment);
    case 'remember-device':
      return rememberDevice(step);
    default:
      return step satisfies never;
  }
}
