/** The words of a message: the pool's own, else Cognito's default ones. Placeholders are still in them. */
import type { Message, Pool } from '../store/state.ts';

export type Words = { subject?: string; text: string };

type Purpose = Message['purpose'];

export function mailWords(pool: Pool, purpose: Purpose): Required<Words> {
  const { EmailVerificationMessage, EmailVerificationSubject, VerificationMessageTemplate: own } = pool.settings;
  const invitation = pool.settings.AdminCreateUserConfig?.InviteMessageTemplate;
  const mfa = pool.mfa.EmailMfaConfiguration;
  if (purpose === 'invitation') {
    return {
      subject: invitation?.EmailSubject ?? 'Your temporary password',
      text: invitation?.EmailMessage ?? 'Your username is {username} and temporary password is {####}.',
    };
  }
  if (purpose === 'mfa') {
    return {
      subject: mfa?.Subject ?? 'Your authentication code',
      text: mfa?.Message ?? 'Your authentication code is {####}.',
    };
  }
  const [subject, text] = purpose === 'reset' ? resetWords : verificationWords;
  return {
    subject: own?.EmailSubject ?? EmailVerificationSubject ?? subject,
    text: own?.EmailMessage ?? EmailVerificationMessage ?? text,
  };
}

const verificationWords = ['Your verification code', 'Your confirmation code is {####}'] as const;
const resetWords = ['Your password reset code', 'Your password reset code is {####}'] as const;

/** A mail whose code is hidden in a link. */
export function linkWords(pool: Pool): Required<Words> {
  const own = pool.settings.VerificationMessageTemplate;
  return {
    subject: own?.EmailSubjectByLink ?? 'Your verification link',
    text: own?.EmailMessageByLink ?? 'Please click the link below to verify your email address. {##Verify Email##}',
  };
}

export function textMessageWords(pool: Pool, purpose: Purpose): Words {
  const { SmsAuthenticationMessage, SmsVerificationMessage, VerificationMessageTemplate: own } = pool.settings;
  const invitation = pool.settings.AdminCreateUserConfig?.InviteMessageTemplate?.SMSMessage;
  if (purpose === 'invitation') {
    return { text: invitation ?? 'Your username is {username} and temporary password is {####}.' };
  }
  if (purpose === 'mfa') {
    const authentication = pool.mfa.SmsMfaConfiguration?.SmsAuthenticationMessage ?? SmsAuthenticationMessage;
    return { text: authentication ?? 'Your authentication code is {####}.' };
  }
  return { text: own?.SmsMessage ?? SmsVerificationMessage ?? `Your verification code is {####}.` };
}
