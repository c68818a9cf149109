/** Sets up an authenticator app for a person who needs a second step. Loaded by itself: it draws a QR code. */
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { askOrPress } from '../../form/ask.ts';
import { showSecret } from '../../form/secret.ts';
import { findForm, showIf } from '../../view/parts.ts';
import type { Question } from './question.ts';

export function setUpApp({ answer, otherWay, ...key }: Question<'set-up-totp'>): Promise<SignInStep> {
  showIf({ sms: false, email: false, totp: false, enter: false, 'set-up': true }, findForm('enter-code'));
  const filling = showSecret(key);
  return askOrPress({ form: 'enter-code', filling }, ({ code }) => answer(code), {
    again: undefined,
    'other-way': otherWay,
  });
}
