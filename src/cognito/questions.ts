/** Every challenge that Cognito can put, as a step with its answer. */
import type { ChallengeName, Conversation } from './conversation.ts';
import { CognitoError } from './error.ts';
import { deliveryOf, type Factor, type SignInStep } from './sign-in-step.ts';

type Parameters = Record<string, string>;

/** Under which name each kind of code goes back, and how it reached the person. */
const codes = {
  SMS_MFA: { key: 'SMS_MFA_CODE', channel: 'sms' },
  SMS_OTP: { key: 'SMS_OTP_CODE', channel: 'sms' },
  EMAIL_OTP: { key: 'EMAIL_OTP_CODE', channel: 'email' },
  SOFTWARE_TOKEN_MFA: { key: 'SOFTWARE_TOKEN_MFA_CODE', channel: 'totp' },
} as const;

export async function questionFrom(
  challenge: ChallengeName,
  parameters: Parameters,
  conversation: Conversation,
): Promise<SignInStep> {
  switch (challenge) {
    case 'NEW_PASSWORD_REQUIRED':
      return newPassword(parameters, conversation);
    case 'SMS_MFA':
    case 'SMS_OTP':
    case 'EMAIL_OTP':
    case 'SOFTWARE_TOKEN_MFA':
      return code(challenge, parameters, conversation);
    case 'SELECT_MFA_TYPE':
      return chooseMfa(parameters, conversation);
    case 'MFA_SETUP':
      return setUp(parameters, conversation);
    case 'CUSTOM_CHALLENGE':
      return { step: 'custom', parameters, answer: (text) => conversation.respond(challenge, { ANSWER: text }) };
    default:
      throw new CognitoError('Challenge', 'RespondToAuthChallenge', challenge);
  }
}

function newPassword(parameters: Parameters, conversation: Conversation): SignInStep {
  const prefix = 'userAttributes.';
  const missing = listIn(parameters.requiredAttributes).map((name) => name.replace(prefix, ''));
  return {
    step: 'new-password',
    missing,
    answer: (password, attributes) => {
      // Cognito refuses an e-mail address that it has already, and the flags that it sets itself.
      const sent = Object.entries(attributes).filter(([name]) => missing.includes(name) && !name.endsWith('_verified'));
      const named = sent.map(([name, value]) => [prefix + name, value]);
      return conversation.respond('NEW_PASSWORD_REQUIRED', { NEW_PASSWORD: password, ...Object.fromEntries(named) });
    },
  };
}

function code(challenge: keyof typeof codes, parameters: Parameters, conversation: Conversation): SignInStep {
  const { key, channel } = codes[challenge];
  const { chosen, restart } = conversation;
  return {
    step: 'code',
    channel,
    sentTo: deliveryOf(parameters)?.destination,
    answer: (text) => conversation.respond(challenge, { [key]: text }),
    again: channel === 'totp' ? undefined : () => restart(chosen),
    otherWay: chosen ? () => restart() : undefined,
  };
}

async function chooseMfa(parameters: Parameters, conversation: Conversation): Promise<SignInStep> {
  const choose = (factor: Factor) => {
    conversation.chosen = factor;
    return conversation.respond('SELECT_MFA_TYPE', { ANSWER: factor });
  };
  const factors = listIn(parameters.MFAS_CAN_CHOOSE ?? parameters.MFAS_CAN_SELECT).filter(isFactor);
  const { chosen } = conversation;
  return chosen && factors.includes(chosen) ? choose(chosen) : { step: 'choose-mfa', factors, answer: choose };
}

async function setUp(parameters: Parameters, conversation: Conversation): Promise<SignInStep> {
  const begin = async (factor: Factor): Promise<SignInStep> =>
    factor === 'EMAIL_OTP'
      ? { step: 'set-up-email', answer: (email) => conversation.respond('MFA_SETUP', { EMAIL: email }) }
      : setUpTotp(conversation);

  // A telephone number can't be given at this point: it has to be on the account.
  const factors = listIn(parameters.MFAS_CAN_SETUP)
    .filter(isFactor)
    .filter((factor) => factor !== 'SMS_MFA');
  const [only, ...more] = factors;
  if (!only) throw new CognitoError('Challenge', 'RespondToAuthChallenge', 'MFA_SETUP');
  return more.length ? { step: 'choose-set-up', factors, answer: begin } : begin(only);
}

async function setUpTotp(conversation: Conversation): Promise<SignInStep> {
  const { SecretCode: secret = '', Session } = await conversation.ask('AssociateSoftwareToken', {
    Session: conversation.session,
  });
  conversation.session = Session ?? conversation.session;
  return {
    step: 'set-up-totp',
    secret,
    uri: totpUri({ secret, account: conversation.typedName, issuer: conversation.appName }),
    answer: async (userCode) => {
      const verified = await conversation.ask('VerifySoftwareToken', {
        Session: conversation.session,
        UserCode: userCode,
      });
      if (verified.Status !== 'SUCCESS') throw new CognitoError('CodeMismatch', 'VerifySoftwareToken', 'Status ERROR');
      conversation.session = verified.Session ?? conversation.session;
      return conversation.respond('MFA_SETUP', {});
    },
  };
}

/**
 * What an authenticator app reads from a QR code.
 *
 * @param secret Base32.
 * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function totpUri({ secret, account, issuer }: { secret: string; account: string; issuer: string }): string {
  const [label, name] = [`${issuer}:${account}`, issuer].map(encodeURIComponent);
  return `otpauth://totp/${label}?secret=${secret}&issuer=${name}`;
}

function listIn(json: string | undefined): string[] {
  return JSON.parse(json ?? '[]') as string[];
}

function isFactor(name: string): name is Factor {
  return name === 'SMS_MFA' || name === 'SOFTWARE_TOKEN_MFA' || name === 'EMAIL_OTP';
}
