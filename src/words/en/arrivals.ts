/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': 'You have signed out.',
  'signed-out-everywhere':
    'You have signed out everywhere. Other devices notice as soon as they ask for something, within the hour as a rule.',
  'signed-out-here':
    'You have signed out here. The sign-in service did not end your other sign-ins: sign in and try that again.',
  'session-ended': 'Your session has ended. Sign in to go on.',
  'fresh-sign-in': 'Sign in again to go on. This keeps your account safe.',
  confirmed: 'Your account is confirmed. You can sign in now.',
  'confirmed-elsewhere': 'Your account is confirmed. Sign in here, or go on where you signed up.',
  'confirmed-before': 'Your account is confirmed already. You can sign in.',
  'password-changed': 'Your password is changed. Sign in with the new one.',
  deleted: 'Your account is deleted, with everything in it. Thank you for your time here.',
};
