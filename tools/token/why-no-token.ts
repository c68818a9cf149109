/** From an error of Cognito or the network to the reason that a program can tell apart and a person can act on. */
import { endpointOf } from '../../src/cognito/endpoints.ts';
import { CognitoError } from '../../src/cognito/error.ts';
import { identifyAws } from '../../src/cognito/identify/aws.ts';
import { identify } from '../../src/cognito/identify/identify.ts';
import { forAll, type Reason } from '../../src/cognito/identify/reasons.ts';
import type { PoolAddress } from '../../src/cognito/sdk-user.ts';
import { nothingAnswers } from '../command-line/nothing-answers.ts';
import { isLocal } from '../config/is-local.ts';
import { type GetTokenCode, GetTokenError } from './get-token-error.ts';

export type Asked = { username: string; pool: PoolAddress; signInBy?: 'password' | 'code' | undefined };

/** An error that is not Cognito's is a fault of the program and stays as it is. */
export function whyNoToken(error: unknown, asked: Asked): unknown {
  if (!(error instanceof CognitoError)) return error;
  const { code, words } = isAboutWays(error) ? otherWay : told[identify(error).reason];
  return new GetTokenError(code, words(asked, error), error);
}

type Told = { code: GetTokenCode; words: (asked: Asked, error: CognitoError) => string };

/** What signing in for a token does not bring about, and what nobody knows. */
const refused: Told = {
  code: 'Refused',
  words: (_asked, { operation, code, message }) => `Cognito refused ${operation}: ${code}: ${message}`,
};

const unknownPool: Told = {
  code: 'UnknownPool',
  words: ({ pool }, { message }) =>
    `${endpointOf(pool)} says: ${message} Check the pool id, the client id and the region.`,
};

/** Cognito's names of what an account can begin with, in words. */
const ways: Readonly<Record<string, string>> = {
  PASSWORD: 'a password',
  EMAIL_OTP: 'codes by email',
  SMS_OTP: 'codes by text message',
  WEB_AUTHN: 'a passkey',
};

const otherWay: Told = {
  code: 'OtherWay',
  words: ({ username, signInBy }, { message }) => {
    const has = message.split(', ').flatMap((name) => ways[name] ?? []);
    const tried = signInBy === 'code' ? 'codes' : 'a password';
    return `${username} does not sign in by ${tried}: the account has ${has.join(' and ')}. ${insteadOf(message, username)}`;
  },
};

function insteadOf(available: string, username: string): string {
  if (available.includes('_OTP')) return "Ask for a code: signInBy: 'code', or --code.";
  if (available.includes('PASSWORD')) return 'Give that.';
  const owner = 'A passkey works in a browser only, with its owner before it.';
  return `${owner} A password: npm run users -- set-password ${username}`;
}

/** Of a sign-in by choice: the list of what the account has, with nothing in it that was tried. */
function isAboutWays({ code, operation, message }: CognitoError): boolean {
  const isRefusal = code === 'PasskeyOnly' || code === 'Challenge';
  return isRefusal && operation === 'InitiateAuth' && message.split(', ').some((name) => name in ways);
}

const wrongCode: Told = {
  code: 'WrongCode',
  words: () => 'That is not the right code. Where it comes from a TOTP secret, check the secret and this clock.',
};

const unknownQuestion: Told = {
  code: 'UnknownQuestion',
  words: ({ username }, { message }) => `Cognito asks ${username} for ${message}, which can't be answered here.`,
};

const told: Readonly<Record<Reason, Told>> = {
  ...forAll(['service', 'storage', 'setting', 'function', 'proof', 'account', 'session', 'signUp'], refused),
  ...forAll(['attribute', 'newPassword', 'code', 'factor', 'device', 'passkey', 'identity'], refused),
  'question-unknown': unknownQuestion,
  'second-step-missing': unknownQuestion,

  'wrong-password': {
    code: 'WrongPassword',
    words: ({ pool }) =>
      'Cognito does not take this user name and password. Check both. It says the same where ' +
      `${pool.userPoolId} is not the pool that client ${pool.clientId} belongs to.`,
  },
  locked: {
    code: 'Locked',
    words: ({ username }) =>
      `The password of ${username} was wrong too often, so signing in is locked. Wait a minute; each further wrong ` +
      'password doubles the wait, up to 15 minutes.',
  },
  disabled: {
    code: 'Disabled',
    words: ({ username }) =>
      `The account of ${username} is switched off. On again: npm run users -- enable ${username}`,
  },
  'temporary-password-expired': {
    code: 'TemporaryPasswordExpired',
    words: ({ username }) =>
      `The temporary password of ${username} has expired. A new one: npm run users -- create ${username} --resend`,
  },
  'client-secret': {
    code: 'ClientSecret',
    words: ({ pool }) =>
      `App client ${pool.clientId} has a secret. Signing in by SRP takes a client without one: make one beside it.`,
  },
  'user-unknown': {
    code: 'UnknownUser',
    words: ({ username, pool }) => `There is no account ${username} in ${pool.userPoolId}.`,
  },
  'not-confirmed': {
    code: 'NotConfirmed',
    words: ({ username }) =>
      `The account of ${username} is not confirmed. Use the code from the mail, or npm run users -- confirm ${username}`,
  },
  'reset-required': {
    code: 'ResetRequired',
    words: ({ username }) =>
      `${username} needs a new password. Choose one on the forgot-password page, or with ` +
      `npm run users -- set-password ${username}`,
  },
  'pool-unknown': unknownPool,
  'device-unknown-at-sign-in': unknownPool,
  'flow-not-enabled': {
    code: 'FlowNotEnabled',
    words: ({ pool, signInBy }) =>
      signInBy === 'code'
        ? `App client ${pool.clientId} does not let people choose a code. Add ALLOW_USER_AUTH to its ExplicitAuthFlows.`
        : `App client ${pool.clientId} does not allow signing in by SRP. Add ALLOW_USER_SRP_AUTH to its ExplicitAuthFlows.`,
  },
  'wrong-code': wrongCode,
  'wrong-sent-code': wrongCode,
  'code-used': {
    code: 'CodeUsed',
    words: () => 'The codes of this half-minute have been used. Wait 30 seconds, then ask for the token again.',
  },
  'code-expired': { code: 'WrongCode', words: () => 'That code has expired. Ask for the token again.' },
  'session-expired': {
    code: 'SessionExpired',
    words: () => 'The answer came too late for Cognito. Ask for the token again.',
  },

  unreachable: { code: 'Network', words: ({ pool }, error) => unreachable(pool, error) },
  late: { code: 'Timeout', words: ({ pool }) => `${endpointOf(pool)} took too long to answer. Try again.` },
  busy: {
    code: 'TooManyRequests',
    words: () => 'Cognito has too many requests from this account just now. Wait a minute, then try again.',
  },
  broken: {
    code: 'Service',
    words: ({ pool }) => `${endpointOf(pool)} has trouble of its own. Try again in a minute.`,
  },
};

function unreachable(pool: PoolAddress, error: CognitoError): string {
  const endpoint = endpointOf(pool);
  if (isLocal({ endpoint })) return nothingAnswers(endpoint, error);
  return isUnknownHost(error)
    ? `There is no ${new URL(endpoint).hostname}. Check the network, and the region in ${pool.userPoolId}.`
    : `${endpoint} can't be reached. Check the network, then try again.`;
}

/** The reason is inside the error that `fetch` throws. */
function isUnknownHost(error: unknown): boolean {
  return error instanceof Error && (identifyAws(error) === 'host-unknown' || isUnknownHost(error.cause));
}
