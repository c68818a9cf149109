/** The conversation on the login page, loaded when Cognito asks something: puts one question after another and sends what is answered, until there are tokens. */
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { ask } from '../../form/ask.ts';
import { keepAsking } from '../../gate/asking.ts';
import { handOver } from '../../session/hand-over.ts';
import { say } from '../../view/status.ts';
import type { AskedFor } from '../../words/words.ts';
import { put } from './questions.ts';

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
    const { send, news, ...question } = await put(step, { before, email });
    const next = ask(question, send);
    if (news) say(news);
    before = step;
    step = await next;
  }
}

/** Nothing where a reload leads on: whoever may have this device remembered is signed in. */
function askedFor({ step, ...question }: SignInStep): AskedFor | undefined {
  if (step === 'code') return 'channel' in question && question.channel === 'totp' ? 'app-code' : 'sent-code';
  if (step === 'new-password') return step;
  if (step === 'set-up-totp') return 'new-app';
  return step === 'remember-device' ? undefined : 'answer';
}
