/** What Cognito's refusals mean while a person is on the way in. */
import type { Meanings } from './meaning.ts';
import type { Mistake } from './mistake.ts';

const tookTooLong: Mistake = { words: 'That took too long, so signing in starts over', startsOver: true };

/** Something that the deployer's own functions do wrong. */
const misfit: Mistake = {
  words: 'This site and its sign-in service do not fit together. Tell the people who run this site.',
};

export const signInRefusals: Meanings = {
  SessionExpired: tookTooLong,
  /** The last answer in a custom sign-in: what comes of it has nothing to do with a password. */
  AnswerRefused: {
    words: 'Your answers did not sign you in, so this starts over. Check your email address first.',
    startsOver: true,
  },
  /** Refused like any wrong password, where an older pool may hold one that begins or ends with a blank. */
  BlankEnds: [
    {
      of: 'ChangePassword',
      field: 'old-password',
      words: 'This is not your current password. What you typed begins or ends with a space: leave it out.',
    },
    {
      field: 'password',
      words:
        'The email address or the password is not right. The password that you typed begins or ends with a space: ' +
        'leave it out unless it belongs there.',
    },
  ],
  NotAuthorized: [
    { says: /^Invalid session/, ...tookTooLong },
    {
      says: /attempts exceeded/,
      words:
        'There were too many wrong attempts, so signing in is locked for a moment. Wait a minute, then try again. ' +
        'Each further wrong attempt doubles the wait, up to 15 minutes.',
    },
    {
      says: /disabled/,
      words: 'This account is switched off. Ask the people who run this site to switch it on again.',
    },
    {
      says: /^(?:Temporary password|User account) has expired/,
      words: 'Your temporary password has expired. Ask the people who run this site for a new one.',
    },
  ],
  InvalidParameter: [
    {
      says: /Invalid attributes given, ([\w:]+) is missing/,
      tell: (field) => ({
        field,
        words: `This site needs something more of you: ${field.replace('custom:', '').replaceAll('_', ' ')}`,
      }),
    },
    { says: /trigger is not configured/, ...misfit },
  ],
  ResourceNotFound: {
    of: 'InitiateAuth RespondToAuthChallenge',
    says: /device/i,
    words: 'The sign-in service does not take this device for what it is. Tell the people who run this site.',
  },
  InvalidLambdaResponse: misfit,
  UnexpectedLambda: misfit,
  /** A question that nobody here can answer. */
  Challenge: [
    {
      says: /^MFA_SETUP$/,
      words:
        'This site wants a second step at sign-in that your account lacks, and this page can’t set it up. ' +
        'Ask the people who run this site.',
    },
    {
      says: /(.+)/,
      tell: (name) => ({
        words: `Your account asks for a step that this page does not know: ${name}. Tell the people who run this site.`,
      }),
    },
  ],
};
