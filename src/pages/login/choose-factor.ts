/** Which of several ways of getting a code it is to be, or is to be set up. */
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { ask, offer } from '../../form/ask.ts';
import { findForm, showIf } from '../../view/parts.ts';
import type { Question } from './question.ts';

export function chooseFactor(question: Question<'choose-mfa' | 'choose-set-up'>): Promise<SignInStep> {
  const isSetUp = question.step === 'choose-set-up';
  showIf({ choose: !isSetUp, 'set-up-choice': isSetUp }, findForm('choose-factor'));
  const chosen = offer('choose-factor', question.factors);
  return ask({ form: 'choose-factor' }, async () => {
    const factor = chosen();
    return factor ? question.answer(factor) : question;
  });
}
