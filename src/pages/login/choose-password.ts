/** A password of one's own in place of a temporary one, and whatever else the pool wants to know. */
import type { SignInStep } from '../../cognito/sign-in-step.ts';
import { ask } from '../../form/ask.ts';
import { askForAttributes } from '../../form/attribute-fields.ts';
import type { Moment, Question } from './question.ts';

export function choosePassword({ missing, answer }: Question<'new-password'>, { email }: Moment): Promise<SignInStep> {
  askForAttributes('missing-attributes', missing);
  return ask({ form: 'choose-password', filling: { email } }, (values, attributes) =>
    answer(values['new-password'], { ...attributes, email: values.email }),
  );
}
