/** The address that codes go to, for a person who needs a second step and has no address yet. */
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { askOrPress } from '../../form/ask.ts';
import type { Question } from './question.ts';

export function setUpEmail({ answer, otherWay }: Question<'set-up-email'>): Promise<SignInStep> {
  return askOrPress({ form: 'set-up-email' }, ({ email }) => answer(email), { 'back-to-choice': otherWay });
}
