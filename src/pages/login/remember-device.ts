/** Whether the pool may remember this device, where it asks for that. */
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { ask } from '../../form/ask.ts';
import type { Question } from './question.ts';

export function rememberDevice({ answer }: Question<'remember-device'>): Promise<SignInStep> {
  return ask({ form: 'remember' }, (values) => answer(values['remember-device'] !== ''));
}
