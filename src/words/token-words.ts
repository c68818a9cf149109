/** What the tokens page says. */
export const tokenWords = {
  refreshed: 'You have new tokens.',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. Select the text and copy it yourself.',
  renewed: 'You have new credentials.',
  signedIn: (ago: string) => `You signed in ${ago}.`,
};

/** Every sentence, for the test that reads them. */
export const tokenSentences = [
  tokenWords.refreshed,
  tokenWords.copied,
  tokenWords.notCopied,
  tokenWords.renewed,
  tokenWords.signedIn('2 hours ago'),
];
