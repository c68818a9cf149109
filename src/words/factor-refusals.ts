/** What Cognito's refusals mean where a signed-in person changes the second steps of signing in, and devices. */
import type { Meanings } from './meaning.ts';
import type { Way } from './mistake.ts';

const profile: Way = { words: 'Go to your profile', page: 'profile' };

const unknownDevice = {
  words: 'This device was forgotten in another place, so it is not in the list any more',
};

export const factorRefusals: Meanings = {
  InvalidParameter: [
    {
      says: /delivery config set to turn on SOFTWARE_TOKEN_MFA|software token mfa/i,
      words: 'Authenticator apps are not switched on for this site, or yours is not set up yet',
    },
    {
      says: /delivery config set to turn on SMS_MFA/,
      words: 'Codes can’t come by text message: this site does not send them, or your account has no phone number',
      ways: [profile],
    },
    {
      says: /delivery config set to turn on EMAIL_OTP/,
      words: 'Codes can’t come by email: this site does not send them, or your account has no email address',
      ways: [profile],
    },
    {
      says: /does not have a phone_number/,
      words: 'Your account has no confirmed phone number that codes could go to',
      ways: [profile],
    },
    {
      of: 'SetUserMFAPreference',
      words:
        'The sign-in service does not allow this change. If this site asks everybody for a second step, one has to stay on.',
    },
  ],
  SoftwareTokenMFANotFound: {
    of: 'AssociateSoftwareToken VerifySoftwareToken',
    says: /enabled/,
    words: 'Authenticator apps are not switched on for this site. Choose another way.',
  },
  ConcurrentModification: {
    words: 'Your account was changed in another place at the same moment. Try again.',
    mayPass: true,
  },
  ResourceNotFound: { says: /Device does not exist/, ...unknownDevice },
  InvalidUserPoolConfiguration: {
    of: 'ListDevices GetDevice UpdateDeviceStatus ForgetDevice',
    words: 'This site does not keep track of devices',
  },
};
