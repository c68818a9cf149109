/** Tells plain values, which nobody has to read twice, from what was pasted or is written in another way. */
import { addJudge } from './check-field.ts';
import { type Field, isPassword } from './field.ts';

/** @returns nothing where there is nothing to do, so that whoever asks does not have to wait. */
export function tidy(field: Field): Promise<void> | undefined {
  const { value, autocomplete, type } = field;
  // What the page itself has put there is the account's own.
  if (!value || isPassword(field) || (field as Partial<HTMLInputElement>).defaultValue === value) return undefined;
  const isPlain = autocomplete === 'one-time-code' ? /^\d*$/ : type === 'email' && /^[\w.+@-]*\w$/;
  if (autocomplete === 'tel' || (isPlain && !isPlain.test(value)))
    return import('./tidy-field.ts').then(({ tidyField }) => tidyField(field, addJudge));
  return undefined;
}
