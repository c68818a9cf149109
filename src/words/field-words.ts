/** What is wrong with a field, in the words of its label. */
export const fieldWords = {
  missing: (label: string) => `Enter your ${inSentence(label)}`,
  missingCode: 'Enter the code',
  tooLong: (label: string, most: number) => `${label} must be ${most} characters or fewer`,
  notAnEmail: 'Enter an email address like name@example.com',
  notACode: 'The code is 6 to 8 digits, such as 123456',
  different: 'The two passwords are not the same',
};

/** `Email address` reads `email address` inside a sentence, `PIN` stays as it is. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
