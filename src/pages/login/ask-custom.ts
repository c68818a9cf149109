/** A question of the deployer's own; there can be any number of them. */
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { ask } from '../../form/ask.ts';
import { say } from '../../view/status.ts';
import { questionIn, signInWords } from '../../words/sign-in-words.ts';
import type { Moment, Question } from './question.ts';

export function askCustom({ parameters, answer }: Question<'custom'>, { before }: Moment): Promise<SignInStep> {
  const question = questionIn(parameters);
  const answered = ask({ form: 'answer-question', filling: { question } }, (values) => answer(values.answer));
  if (before?.step === 'custom') {
    const isSame = questionIn(before.parameters) === question;
    say(isSame ? signInWords.wrongAnswer : signInWords.anotherQuestion);
  }
  return answered;
}
