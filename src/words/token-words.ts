/** What the tokens page says. */
export const tokenWords = {
  refreshed: 'You have new tokens.',
  renewed: 'You have new credentials.',
  signedIn: (ago: string) => `You signed in ${ago}.`,
};

/** Every sentence, for the test that reads them. */
export const tokenSentences = [tokenWords.refreshed, tokenWords.renewed, tokenWords.signedIn('2 hours ago')];
