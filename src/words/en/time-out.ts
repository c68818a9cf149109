/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: 'Are you still there?',
    text: (time) => `Nothing has happened here for a while. To keep your account safe, you are signed out at ${time}.`,
    stay: 'Stay signed in',
    leave: 'Sign out now',
  },
  session: {
    heading: 'Your session ends soon',
    text: (time) =>
      `You have been signed in for a long time. You are signed out at ${time}: save what you have begun by then.`,
    stay: 'Go on until then',
    leave: 'Sign in again now',
  },
};
