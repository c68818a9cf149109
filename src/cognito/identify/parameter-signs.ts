/** What `InvalidParameter` means: by far the most is said under this one code. */
import type { Sign } from './sign.ts';

const changing = 'UpdateUserAttributes DeleteUserAttributes';

export const parameterSigns: readonly Sign[] = [
  ['passkey-unfit', undefined, 'CompleteWebAuthnRegistration'],
  ['attribute-demanded', /Invalid attributes given, ([\w:]+) is missing/],
  ['function-missing', /trigger is not configured/],
  ['app-not-possible', /delivery config set to turn on SOFTWARE_TOKEN_MFA|software token mfa/i],
  ['sms-not-possible', /delivery config set to turn on SMS_MFA/],
  ['email-not-possible', /delivery config set to turn on EMAIL_OTP/],
  ['no-phone-number', /does not have a phone_number/],
  ['factor-refused', undefined, 'SetUserMFAPreference'],

  ['attribute-fixed', /(?<![\w:])([\w:]+): Attribute cannot be updated/],
  ['attribute-not-removable', /(?<![\w:])([\w:]+): Required attribute cannot be deleted/],
  ['attribute-unknown', /user\.([\w:]+): Attribute does not exist/, changing],
  ['attribute-unfit', /user\.([\w:]+): /, changing],
  ['attribute-unfit', /^Attribute value for ([\w:]+) must not be null/],
  ['attribute-not-verifiable', /^Invalid attribute name/],
  ['address-given-before', /already provided/],
  ['attribute-required', /schema: ([\w:]+?)(?:\.\w+)?: The attribute (?:\S+ )?is required/],
  ['attribute-unknown-at-sign-up', /(?:Type for attribute \{|schema: )(custom:\w+)/],

  ['email-unfit', /email address format/],
  ['phone-number-unfit', /Invalid phone number/],
  ['name-no-phone-number', /should be a phone number/],
  ['name-unfit', /should be (?:an email|either)|of email format|'username'/],

  ['wrong-sent-code', /'confirmationCode'/],
  ['wrong-app-code', /'userCode'/],
  ['wrong-old-password', /'previousPassword'/],
  ['password-blank-ends', /^(?=.*[pP]assword').*pattern/s],
  ['password-too-short', /[pP]assword' failed to satisfy constraint: Member must have length greater/],

  ['confirmed-already', /already confirmed/],
  ['no-recovery-address', /no registered\/verified/],
  ['flow-not-enabled', /not enabled|not supported/],
  ['filter-unfit', /parsing filter|search attribute|'filter'/],
  ['request-unfit'],
];
