/** Where on the page a refusal is told, what helps, and how it goes on: the same in every language. */
import { refusals } from '#words/refusals';
import type { Reason } from '../cognito/identify/reasons.ts';
import type { Mistake, Way } from './mistake.ts';
import type { WayOut } from './refusal-sentences.ts';

export type Place = Omit<Mistake, 'words'>;

/** A link to a page, in the words of the page's language. */
export function wayTo(page: WayOut): Way {
  return { words: refusals.ways[page], page };
}

const signIn = wayTo('login');
const confirm = wayTo('confirm');
const reset = wayTo('forgot-password');
const profile = wayTo('profile');

const mayPass: Place = { mayPass: true };
const inCode: Place = { field: 'code' };
const inEmail: Place = { field: 'email' };
/** What the person signs in with. */
const inName: Place = { field: 'username' };
const toSignIn: Place = { ways: [signIn] };
const toProfile: Place = { ways: [profile] };

const inNewPassword = (operation: string): Place => ({ field: operation === 'SignUp' ? 'password' : 'new-password' });

/** Only whoever is not signed in is sent to sign in by an address that is taken. */
const taken = (field: string) => (operation: string) =>
  /^(?:UpdateUserAttributes|VerifyUserAttribute)$/.test(operation) ? { field } : { field, ways: [signIn, reset] };

const inAttribute = (_operation: string, field: string): Place => ({ field });

/** A reason that is not here is told in the summary alone. */
export const places: Readonly<Partial<Record<Reason, Place | ((operation: string, about: string) => Place)>>> = {
  busy: mayPass,
  'storage-blocked': mayPass,
  'storage-full': mayPass,
  'storage-misfit': mayPass,
  'changed-elsewhere': mayPass,
  'not-sent': mayPass,
  'mail-quota': mayPass,
  'too-many-codes-asked': mayPass,

  'session-expired': { startsOver: true },
  'answers-refused': { startsOver: true },
  'token-expired': toSignIn,
  'token-revoked': toSignIn,
  'token-unfit': toSignIn,

  'wrong-password': { field: 'password' },
  'user-unknown': { field: 'password' },
  'blank-ends': { field: 'password' },
  'wrong-old-password': { field: 'old-password' },
  'blank-ends-of-old-password': { field: 'old-password' },

  'nobody-to-confirm': inName,
  'nobody-to-reset': inCode,
  'not-confirmed': { ways: [confirm] },
  'reset-required': { ways: [reset] },
  'no-password-to-reset': toSignIn,
  'no-recovery-address': { ways: [confirm] },
  'confirmed-before': { ...inCode, ...toSignIn },
  'confirmed-already': toSignIn,

  'account-exists': taken('username'),
  'email-taken': taken('email'),
  'phone-number-taken': taken('phone_number'),
  'user-name-taken': taken('preferred_username'),

  'email-unfit': inEmail,
  'name-unfit': inName,
  'phone-number-unfit': { field: 'phone_number' },
  'name-no-phone-number': inName,
  'attribute-required': inAttribute,
  'attribute-demanded': inAttribute,
  'attribute-unknown': inAttribute,
  'attribute-unknown-at-sign-up': inAttribute,
  'attribute-closed': inAttribute,
  'attribute-fixed': inAttribute,
  'attribute-not-removable': inAttribute,
  'attribute-unfit': inAttribute,

  'password-too-short': inNewPassword,
  'password-without-upper': inNewPassword,
  'password-without-lower': inNewPassword,
  'password-without-number': inNewPassword,
  'password-without-symbol': inNewPassword,
  'password-blank-ends': inNewPassword,
  'password-weak': inNewPassword,
  'password-used-before': inNewPassword,

  'wrong-code': inCode,
  'wrong-sent-code': inCode,
  'wrong-app-code': inCode,
  'code-used': inCode,
  'code-expired': inCode,
  'too-many-wrong-codes': inCode,
  'too-many-codes-tried': inCode,

  'sms-not-possible': toProfile,
  'email-not-possible': toProfile,
  'no-phone-number': toProfile,
};
