/** Good news and plain news: what a page says in its status line. */
export const news = {
  codeSent: (destination: string) => `We have sent a new code to ${destination}. Only the newest code works.`,
  codeMayBeSent: (email: string) => `If ${email} has an account, a new code is on its way. Only the newest code works.`,
};
