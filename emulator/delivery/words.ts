/**
 * The words of a message: the pool's own, else Cognito's default ones. Placeholders are still in them.
 *
 * Unlike Cognito: the default ones are in the language that `ClientMetadata.language` names, where `mails.ts` has it.
 */
import type { Message, Pool } from '../store/state.ts';
import type { MailWords } from './mails.ts';

export type Words = { subject?: string; text: string };

/** Of the person's language, where it is known. */
type Own = MailWords | undefined;

type Purpose = Message['purpose'];

export function mailWords(pool: Pool, purpose: Purpose, own: Own): Required<Words> {
  const { EmailVerificationMessage, EmailVerificationSubject, VerificationMessageTemplate: template } = pool.settings;
  const invitation = pool.settings.AdminCreateUserConfig?.InviteMessageTemplate;
  const mfa = pool.mfa.EmailMfaConfiguration;
  if (purpose === 'invitation') {
    return {
      subject: invitation?.EmailSubject ?? own?.invitation.subject ?? 'Your temporary password',
      text:
        invitation?.EmailMessage ??
        own?.invitation.text ??
        'Your username is {username} and temporary password is {####}.',
    };
  }
  if (purpose === 'mfa') {
    return {
      subject: mfa?.Subject ?? own?.code.subject ?? 'Your authentication code',
      text: mfa?.Message ?? own?.code.text ?? 'Your authentication code is {####}.',
    };
  }
  const [subject, text] = purpose === 'reset' ? resetWords : verificationWords;
  return {
    subject: template?.EmailSubject ?? EmailVerificationSubject ?? own?.code.subject ?? subject,
    text: template?.EmailMessage ?? EmailVerificationMessage ?? own?.code.text ?? text,
  };
}

const verificationWords = ['Your verification code', 'Your confirmation code is {####}'] as const;
const resetWords = ['Your password reset code', 'Your password reset code is {####}'] as const;

/** A mail whose code is hidden in a link. */
export function linkWords(pool: Pool, own: Own): Required<Words> {
  const template = pool.settings.VerificationMessageTemplate;
  return {
    subject: template?.EmailSubjectByLink ?? own?.link.subject ?? 'Your verification link',
    text:
      template?.EmailMessageByLink ??
      own?.link.text ??
      'Please click the link below to verify your email address. {##Verify Email##}',
  };
}

export function textMessageWords(pool: Pool, purpose: Purpose, own: Own): Words {
  const { SmsAuthenticationMessage, SmsVerificationMessage, VerificationMessageTemplate: template } = pool.settings;
  const invitation = pool.settings.AdminCreateUserConfig?.InviteMessageTemplate?.SMSMessage;
  if (purpose === 'invitation') {
    return {
      text: invitation ?? own?.invitation.text ?? 'Your username is {username} and temporary password is {####}.',
    };
  }
  if (purpose === 'mfa') {
    const authentication = pool.mfa.SmsMfaConfiguration?.SmsAuthenticationMessage ?? SmsAuthenticationMessage;
    return { text: authentication ?? own?.code.text ?? 'Your authentication code is {####}.' };
  }
  return {
    text: template?.SmsMessage ?? SmsVerificationMessage ?? own?.code.text ?? 'Your verification code is {####}.',
  };
}
