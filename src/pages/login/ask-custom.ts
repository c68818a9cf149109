/** A question of the deployer's own; there can be any number of them. */
import { login as words } from '#words/login';
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { ask } from '../../form/ask.ts';
import { say } from '../../view/status.ts';
import type { Moment, Question } from './question.ts';

export function askCustom({ parameters, answer }: Question<'custom'>, { before }: Moment): Promise<SignInStep> {
  const question = questionIn(parameters);
  const answered = ask({ form: 'answer-question', filling: { question } }, (values) => answer(values.answer));
  if (before?.step === 'custom') {
    const isSame = questionIn(before.parameters) === question;
    say(isSame ? words.wrongAnswer : words.anotherQuestion);
  }
  return answered;
}

/** In the words that the deployer's function gives it. */
function questionIn({ question, prompt }: Record<string, string>): string {
  return question || prompt || words.anyQuestion;
}
