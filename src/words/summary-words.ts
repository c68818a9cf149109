/** What a page says when it shows a mistake. */
export const summaryWords = {
  heading: 'There is a problem',
  /** What the page's title starts with meanwhile. */
  titlePrefix: 'Error: ',
};
