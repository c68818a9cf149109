/** A code that came by text message or e-mail, or that an authenticator app shows. */
import { news } from '#words/news';
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { askOrPress } from '../../form/ask.ts';
import { findForm, showIf } from '../../view/parts.ts';
import { say } from '../../view/status.ts';
import type { Moment, Question } from './question.ts';

export function askCode(step: Question<'code'>, { before }: Moment): Promise<SignInStep> {
  const { channel, sentTo, answer, again, otherWay } = step;
  const parts = { sms: false, email: false, totp: false, enter: true, 'set-up': false };
  showIf({ ...parts, [channel]: true }, findForm('enter-code'));
  const answered = askOrPress({ form: 'enter-code', filling: { sentTo } }, ({ code }) => answer(code), {
    again,
    'other-way': otherWay,
  });
  // A wrong code leads nowhere: the same question again means that another code was sent.
  if (before?.step === 'code' && before.channel === channel) say(news.codeSent(sentTo));
  return answered;
}
