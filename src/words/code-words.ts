/** What is wrong with a code that was pasted. */
export const codeWords = {
  several: 'There are several numbers here. Enter the code alone.',
};
