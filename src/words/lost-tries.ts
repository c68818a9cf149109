/**
 * What a refusal means after a try whose answer got lost: that one may have gone through. Where Cognito's refusal proves
 * it, `cognito/lost-tries.ts` has gone on already.
 */
import type { Meaning, Meanings } from './meaning.ts';
import type { Way } from './mistake.ts';

const signIn: Way = { words: 'Sign in', page: 'login' };
const lost = 'We had no answer to your last try, but it may have gone through.';

const newPassword: readonly Meaning[] = [
  {
    of: 'ConfirmForgotPassword',
    after: 'same',
    field: 'code',
    words: `${lost} A code works only once. Try to sign in with your new password.`,
    ways: [signIn],
  },
  {
    of: 'ConfirmForgotPassword',
    after: 'other',
    field: 'code',
    words: `${lost} A code works only once. Try to sign in with the new password that you typed then.`,
    ways: [signIn],
  },
];

const spentSession: readonly Meaning[] = [
  {
    of: 'RespondToAuthChallenge VerifySoftwareToken',
    after: 'any',
    says: /^Invalid session/,
    words: `${lost} Sign in again: with the new password if you chose one, and with a new code if you are asked for one.`,
    startsOver: true,
  },
];

export const lostTries: Meanings = {
  ExpiredCode: [
    ...newPassword,
    {
      of: 'VerifyUserAttribute',
      after: 'any',
      field: 'code',
      words: `${lost} A code works only once. Load this page again to see whether the address is confirmed.`,
    },
  ],
  CodeMismatch: newPassword,
  SessionExpired: spentSession,
  NotAuthorized: [
    ...spentSession,
    {
      of: 'ChangePassword',
      after: 'same',
      says: /Incorrect username or password/,
      field: 'old-password',
      words: `${lost} Your new password may be in force already: enter it as your current password.`,
    },
    {
      of: 'ChangePassword',
      after: 'other',
      says: /Incorrect username or password/,
      field: 'old-password',
      words: `${lost} Then your current password is the new one that you typed before. Enter that one here.`,
    },
  ],
  UsernameExists: {
    of: 'SignUp',
    after: 'any',
    field: 'email',
    words: `${lost} There is an account with this email address now: sign in with the password that you typed first.`,
    ways: [signIn],
  },
};
