/** The table of challenges. */
import { customChallenge } from './custom-challenge.ts';
import { devicePasswordVerifier } from './device-password-verifier.ts';
import { deviceSrpAuth } from './device-srp-auth.ts';
import { emailOtp } from './email-otp.ts';
import { smsOtp } from './first-code.ts';
import { mfaSetup } from './mfa-setup.ts';
import { newPasswordRequired } from './new-password-required.ts';
import { passwordVerifier } from './password-verifier.ts';
import { passwordChallenge, passwordSrp, selectChallenge } from './select-challenge.ts';
import { selectMfaType } from './select-mfa-type.ts';
import type { Challenge, Step } from './sign-in.ts';
import { smsMfa } from './sms-mfa.ts';
import { softwareTokenMfa } from './software-token-mfa.ts';
import { webAuthn } from './web-authn.ts';

export const challenges: Record<Step, Challenge> = {
  SELECT_CHALLENGE: selectChallenge,
  PASSWORD: passwordChallenge,
  PASSWORD_SRP: passwordSrp,
  SMS_OTP: smsOtp,
  WEB_AUTHN: webAuthn,
  PASSWORD_VERIFIER: passwordVerifier,
  NEW_PASSWORD_REQUIRED: newPasswordRequired,
  MFA_SETUP: mfaSetup,
  SELECT_MFA_TYPE: selectMfaType,
  SMS_MFA: smsMfa,
  EMAIL_OTP: emailOtp,
  SOFTWARE_TOKEN_MFA: softwareTokenMfa,
  CUSTOM_CHALLENGE: customChallenge,
  DEVICE_SRP_AUTH: deviceSrpAuth,
  DEVICE_PASSWORD_VERIFIER: devicePasswordVerifier,
};
