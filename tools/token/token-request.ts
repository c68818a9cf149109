/** What `getToken` is asked: a schema, which is also its type. What can't work is refused before Cognito is asked. */
import * as v from 'valibot';
import type { Factor } from '../../src/cognito/sign-in-step.ts';
import { flawsIn, inCode } from '../../src/schema.ts';
import { GetTokenError } from './get-token-error.ts';

/** What `onChallenge` is asked. */
export type Question =
  /** Answered with the code. */
  | { kind: 'code'; channel: 'sms' | 'email' | 'totp'; sentTo?: string | undefined }
  /** Answered with one of the factors. */
  | { kind: 'choice'; factors: Factor[] }
  /** Answered with whatever the pool's own challenge expects. */
  | { kind: 'custom'; parameters: Record<string, string> };

/** What each member is, for whoever has left it out: an environment variable that is not set, above all. */
const missing: Record<string, string> = {
  username: 'is missing: the e-mail address that the account signs in with',
  password: 'is missing: is the variable that should hold it set?',
  pool: 'is missing: { userPoolId, clientId }, or the config of config.ts',
  userPoolId: 'is missing: an id such as eu-west-1_Ab3dEf6hI',
  clientId: 'is missing: lower-case letters and digits, mostly 26',
  onChallenge: 'is missing: the function that reads the code',
};

/** More may stand there, as in the configuration of a site. The patterns are Amazon's own. */
const pool = v.object(
  {
    userPoolId: text('an id such as eu-west-1_Ab3dEf6hI', /^[\w-]{1,45}_[0-9A-Za-z]{1,45}$/),
    clientId: text('lower-case letters and digits, mostly 26', /^[a-z0-9]{1,128}$/),
    endpoint: v.optional(
      v.custom<string>(
        (value) => typeof value === 'string' && URL.canParse(value),
        wrong('an absolute address, or nothing'),
      ),
    ),
  },
  ({ path, input }) => missing[String(path?.[0].key ?? 'pool')] ?? wrong('an object')({ input }),
);

/** Answers whatever else Cognito asks. */
const onChallenge = v.custom<(question: Question) => string | Promise<string>>(
  (value) => typeof value === 'function',
  ({ input }) => (input === undefined ? missing.onChallenge : wrong('a function')({ input })) ?? '',
);

const common = {
  /** The e-mail address, or whatever else the pool signs in with. */
  username: v.pipe(v.string(missing.username), v.nonEmpty(missing.username)),
  /** Default: `access`. */
  use: v.optional(v.picklist(['id', 'access'], wrong("'id' or 'access'"))),
  pool,
  /** Base32: what the QR code of an authenticator app holds. Answers for the app. */
  totpSecret: v.optional(v.string(wrong('a text'))),
  /** Seconds of life that the token must have left; default: 60. */
  margin: v.optional(v.number(wrong('a number of seconds'))),
  /** Asks Cognito even if the token in memory is good: its groups have changed, or the API has answered 401. */
  fresh: v.optional(v.boolean(wrong('true or false'))),
};

const byPassword = v.object(
  {
    ...common,
    password: v.pipe(v.string(missing.password), v.nonEmpty(missing.password)),
    signInBy: v.optional(v.literal('password', wrong("'password' or 'code'"))),
    onChallenge: v.optional(onChallenge),
  },
  ({ path }) => missing[String(path?.[0].key)] ?? 'expected { username, password, pool }',
);

/** By a code that Cognito sends to the account's address: `onChallenge` reads it. */
const byCode = v.object(
  { ...common, signInBy: v.literal('code'), onChallenge },
  ({ path }) => missing[String(path?.[0].key)] ?? 'expected { username, pool, onChallenge }',
);

export type RequestByPassword = v.InferOutput<typeof byPassword>;
export type RequestByCode = v.InferOutput<typeof byCode>;
export type TokenRequest = RequestByPassword | RequestByCode;

/** What answers questions on the way in. */
export type Answers = Pick<RequestByPassword, 'username' | 'totpSecret' | 'onChallenge'> & {
  password?: string | undefined;
};

/**
 * @param given Untyped: JavaScript callers leave things out as well.
 * @throws {GetTokenError} Misuse.
 */
export function checkRequest(given: unknown): void {
  const isByCode = Object(given).signInBy === 'code';
  const [flaw] = flawsIn(isByCode ? byCode : byPassword, given);
  if (flaw) throw new GetTokenError('Misuse', `getToken: ${`${inCode(flaw.path)} ${flaw.words}`.trim()}.`);
}

function text(wanted: string, pattern: RegExp) {
  return v.pipe(v.string(wrong(wanted)), v.regex(pattern, wrong(wanted)));
}

function wrong(wanted: string): (issue: { input: unknown }) => string {
  return ({ input }) => `is ${JSON.stringify(input)}: expected ${wanted}`;
}
