/** What a page says that was loaded again while it asked for something, by what it asked for. */
import type { Words } from '../words.ts';

const over = 'This page was loaded again, so signing in starts over.';

export const again: Words['again'] = {
  'sent-code': `${over} Sign in once more: we then send you a new code, and only that one works.`,
  'app-code': `${over} Sign in once more, with the code that your app shows then.`,
  'new-app': `${over} Sign in once more. If your authenticator app has an entry for this site already, delete it: you get a new key.`,
  'new-password': `${over} Use the password that you were given, or your own if you have saved it before.`,
  answer: `${over} Sign in once more.`,
  'sign-up': 'This page was loaded again. Your account is made: enter the newest code that you have got.',
  reset: 'This page was loaded again. Enter the newest code that you have got, and choose a new password.',
  link: 'This page was loaded again, without what the link said. Open the link in our message once more, or enter the code.',
  app: 'This page was loaded again, so your authenticator app is not set up. If it has an entry for this site, delete it: the next one gets a new key.',
  address: 'This page was loaded again. The code that we sent still works.',
};
