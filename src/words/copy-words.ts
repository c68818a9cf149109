/** What a button that copies a text says of it; apart, since few pages have one. */
export const copyWords = {
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying. Select the text and copy it yourself.',
};
