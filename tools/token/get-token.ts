/**
 * An ID or access token for a user name and a password, or a code: for a Lambda, a monolith or a script that calls a protected API.
 * Nothing is written to disk; what is kept in memory is under a key that the password is part of.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { signInByChoice } from '../../src/cognito/choice.ts';
import { CognitoError } from '../../src/cognito/error.ts';
import { reasonOf } from '../../src/cognito/reason-of.ts';
import { signIn } from '../../src/cognito/sign-in.ts';
import type { SignInStep } from '../../src/cognito/sign-in-step.ts';
import { memoryStorage } from '../../src/session/memory-storage.ts';
import { answerQuestions } from './answer-questions.ts';
import { type KeptTokens, renew, tokensIn } from './kept-tokens.ts';
import { checkRequest, type RequestByPassword, type TokenRequest } from './token-request.ts';
import { whyNoToken } from './why-no-token.ts';

/** How many sign-ins are remembered; beyond that the oldest is forgotten and signs in again. */
const most = 1000;

const kept = new Map<string, Promise<KeptTokens>>();
const keySecret = randomBytes(32);

/**
 * A token that is good now. The first call signs in by SRP, in whichever flow the app client allows that; later ones get the token from memory, or a renewed one when
 * it is about to expire. Calls that come together share one sign-in. By a code each call is a sign-in of its own: nothing
 * in such a call shows that it comes from whom the tokens of an earlier one are for.
 *
 * @throws {GetTokenError} always with a code and a sentence that says what to do.
 */
export async function getToken(request: TokenRequest): Promise<string> {
  checkRequest(request);
  try {
    const { idToken, accessToken } = await (request.signInBy === 'code' ? enter(request) : goodTokens(request));
    return request.use === 'id' ? idToken : accessToken;
  } catch (error) {
    throw whyNoToken(error, request);
  }
}

async function goodTokens(request: RequestByPassword): Promise<KeptTokens> {
  const key = keyOf(request);
  const known = kept.get(key);
  if (!known) return keep(key, enter(request));
  const tokens = await known;
  if (!request.fresh && !isDue(tokens, request)) return tokens;
  // Whoever comes first asks; the others find the new promise.
  const now = kept.get(key);
  return now && now !== known ? now : keep(key, renewOrEnter(tokens, request));
}

/** What fails is forgotten, so that the next call begins anew. */
function keep(key: string, coming: Promise<KeptTokens>): Promise<KeptTokens> {
  kept.delete(key);
  kept.set(key, coming);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  coming.catch(() => kept.get(key) === coming && kept.delete(key));
  return coming;
}

async function enter(request: TokenRequest): Promise<KeptTokens> {
  const storage = memoryStorage();
  const { username: email, pool } = request;
  const step =
    request.signInBy === 'code'
      ? await signInByChoice({ email, known: ['EMAIL_OTP', 'SMS_OTP'] }, storage, { pool })
      : await prove(request, storage);
  await answerQuestions(step, request);
  return tokensIn(storage, pool.clientId);
}

/** A client for people who choose need not allow SRP by itself. */
async function prove(
  { username: email, password, pool }: RequestByPassword,
  storage: ReturnType<typeof memoryStorage>,
): Promise<SignInStep> {
  try {
    return await signIn({ email, password }, storage, { pool, flow: 'srp' });
  } catch (error) {
    if ((await reasonOf(error)) !== 'flow-not-enabled') throw error;
    return signInByChoice({ email, prefer: 'PASSWORD_SRP', known: ['PASSWORD_SRP'] }, storage, { pool });
  }
}

/** A refresh token that Cognito refuses is replaced by signing in; trouble that may pass leaves a good token in use. */
async function renewOrEnter(tokens: KeptTokens, request: RequestByPassword): Promise<KeptTokens> {
  try {
    return await renew(tokens, request.pool);
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    if (!/^(?:Network|Timeout|Service|TooManyRequests)$/.test(error.code)) return enter(request);
    if (request.fresh || tokens.expiresAt <= Date.now()) throw error;
    return tokens;
  }
}

function isDue({ expiresAt }: KeptTokens, { margin = 60 }: RequestByPassword): boolean {
  return expiresAt - Date.now() <= margin * 1000;
}

/** A wrong password must never find the token of the right one, and no password should lie about in memory. */
function keyOf({ username, password, pool }: RequestByPassword): string {
  const identity = JSON.stringify([pool.endpoint, pool.userPoolId, pool.clientId, username, password]);
  return createHmac('sha256', keySecret).update(identity).digest('base64');
}
