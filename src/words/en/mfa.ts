/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { Words } from '../words.ts';

export const mfa: Words['mfa'] = {
  turnedOn: {
    app: 'Your authenticator app is on.',
    sms: 'Codes by text message are on.',
    email: 'Codes by email are on.',
  },
  turnedOff: {
    app: 'Your authenticator app is off.',
    sms: 'Codes by text message are off.',
    email: 'Codes by email are off.',
  },
  preferred: {
    app: 'From now on, we ask for a code from your authenticator app.',
    sms: 'From now on, we ask for a code that comes by text message.',
    email: 'From now on, we ask for a code that comes by email.',
  },
  notPreferred: 'From now on, you choose each time you sign in.',
  overview: {
    off: 'This site has no two-step sign-in: your password alone opens your account.',
    optional: 'Two-step sign-in is off: your password alone opens your account.',
    required: 'This site asks everybody for a second step at sign-in. Turn one on here.',
    choice: 'Two-step sign-in is on. After your password, you choose how you get a code.',
    app: 'Two-step sign-in is on. After your password, we ask for a code from your authenticator app.',
    sms: 'Two-step sign-in is on. After your password, we ask for a code that comes by text message.',
    email: 'Two-step sign-in is on. After your password, we ask for a code that comes by email.',
  },
  states: {
    off: 'Off',
    on: 'On',
    preferred: 'On, and asked for',
    another: 'On, but not asked for, since you prefer another',
  },
  appName: 'Authenticator app',
};
