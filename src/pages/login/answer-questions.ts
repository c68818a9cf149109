/** The conversation on the login page, loaded when Cognito asks something: puts one question after another and sends what is answered, until there are tokens. */
import type { FirstWay, SignInStep } from '../../cognito/sign-in-step.ts';
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
    const way = await answerAll(first, email);
    if (way) (await import('../../session/known-people.ts')).keepWay(way, email);
  } finally {
    keepAsking();
  }
}

/** @returns the way in that was chosen, where there was a choice. */
async function answerAll(first: SignInStep, email: string): Promise<FirstWay | undefined> {
  let before: SignInStep | undefined;
  let step = first;
  let way: FirstWay | undefined;
  while (step.step !== 'signed-in') {
    keepAsking(askedFor(step));
    const { send, news, shown, ...question } = await put(step, { before, email });
    const next = ask(question, send);
    if (news) say(news);
    shown?.();
    if ('ways' in step && step.ways && 'own' in step.ways) way = step.ways.own;
    before = step;
    step = await next;
  }
  return way;
}

/** Nothing where a reload leads on: to the name, or past the page, since whoever may have this device remembered is in. */
function askedFor({ step, ...question }: SignInStep): AskedFor | undefined {
  if (step === 'code') return 'channel' in question && question.channel === 'totp' ? 'app-code' : 'sent-code';
  if (step === 'new-password') return step;
  if (step === 'set-up-totp') return 'new-app';
  return /^(?:remember-device|choose-way|password|passkey)$/.test(step) ? undefined : 'answer';
}
