/** Every challenge that Cognito can put, as a step with its answer. */
import { CognitoError } from './error.ts';
import { chooseWay, passkey, passwordStep, waysOf } from './first-ways.ts';
import { factorsIn, listIn } from './list-in.ts';
import { readRefusal } from './read-refusal.ts';
import { setUpFactor } from './set-up-factor.ts';
import { deliveryOf, type Factor, type SignInStep } from './sign-in-step.ts';
import type { ChallengeName, Talk } from './talk.ts';

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
  conversation: Talk,
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
      return setUpFactor(parameters, conversation);
    case 'CUSTOM_CHALLENGE':
      return custom(parameters, conversation);
    case 'SELECT_CHALLENGE':
      return chooseWay(conversation);
    case 'WEB_AUTHN':
      return passkey(parameters, conversation);
    case 'PASSWORD':
    case 'PASSWORD_SRP':
      return passwordStep(conversation);
    default:
      throw unknownQuestion(challenge);
  }
}

function newPassword(parameters: Parameters, conversation: Talk): SignInStep {
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

function code(challenge: keyof typeof codes, parameters: Parameters, conversation: Talk): SignInStep {
  const { key, channel } = codes[challenge];
  const { wish, restart } = conversation;
  return {
    step: 'code',
    channel,
    sentTo: deliveryOf(parameters)?.destination,
    answer: (text) => conversation.respond(challenge, { [key]: text }),
    again: channel === 'totp' ? undefined : () => restart(wish),
    otherWay: wish.factor || wish.email ? () => restart() : undefined,
    ways: wish.way === challenge ? waysOf(wish.way, conversation) : undefined,
  };
}

function custom(parameters: Parameters, conversation: Talk): SignInStep {
  return {
    step: 'custom',
    parameters,
    answer: (text) =>
      conversation.respond('CUSTOM_CHALLENGE', { ANSWER: text }).catch(async (error: unknown) => {
        throw await readRefusal(error, 'custom');
      }),
  };
}

async function chooseMfa(parameters: Parameters, conversation: Talk): Promise<SignInStep> {
  const choose = (factor: Factor) => {
    conversation.wish = { factor };
    return conversation.respond('SELECT_MFA_TYPE', { ANSWER: factor });
  };
  const factors = factorsIn(parameters.MFAS_CAN_CHOOSE ?? parameters.MFAS_CAN_SELECT);
  if (!factors.length) throw unknownQuestion('SELECT_MFA_TYPE');
  const { factor } = conversation.wish;
  return factor && factors.includes(factor) ? choose(factor) : { step: 'choose-mfa', factors, answer: choose };
}

function unknownQuestion(challenge: string): CognitoError {
  return new CognitoError('Challenge', 'RespondToAuthChallenge', challenge);
}
