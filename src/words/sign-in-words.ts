/** What the login page says between its questions. */
export const signInWords = {
  /** Where a code went that Cognito does not say. */
  you: 'you',
  qrCode: 'QR code for your authenticator app',
  anyQuestion: 'Enter what this site has asked you for.',
  anotherQuestion: 'There is one more question.',
  wrongAnswer: 'That was not the right answer. Try again.',
};

/** The question of a custom sign-in, in the words that the deployer's function gives it. */
export function questionIn({ question, prompt }: Record<string, string>): string {
  return question || prompt || signInWords.anyQuestion;
}
