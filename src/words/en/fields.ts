/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) =>
    label.endsWith('?') ? `Answer “${label}”` : `Enter ${/^your\b/i.test(label) ? '' : 'your '}${inSentence(label)}`,
  missingCode: 'Enter the code',
  tooLong: (label, most) =>
    most === 1 ? `${label} must be one character` : `${label} must be ${most} characters or fewer`,
  notAnEmail: 'Enter an email address like name@example.com',
  notACode: 'The code is 6 to 8 digits, such as 123456',
  different: 'The two passwords are not the same',
  show: 'Show',
  hide: 'Hide',
  shown: 'Your password is shown.',
  hidden: 'Your password is hidden.',
};

/** `Email address` reads `email address` inside a sentence, `PIN` stays as it is. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('en') + label.slice(1);
}
