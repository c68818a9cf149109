/** One typed POST with Cognito's JSON protocol: the only place that talks to the user pool. */
import { config } from '#config';
import { endpointOf } from './endpoints.ts';
import { CognitoError } from './error.ts';
import { afterLostTry } from './lost-tries.ts';
import type { Operations } from './operations.ts';

export type CallOptions = {
  /** Where Cognito answers; the configured pool when left out. */
  endpoint?: string | undefined;
  /** User pools unless given. */
  service?: typeof userPools | 'AWSCognitoIdentityService';
  /** Lets the caller give up; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt. */
  timeLimit?: number | undefined;
  /** Whether it is sent on when the page is left meanwhile. */
  keepalive?: boolean;
};

const userPools = 'AWSCognitoIdentityProviderService';

const patience = [400, 1200, 3000];

/**
 * Asks Cognito for one operation. Throttled calls are tried again after 0.4, 1.2 and 3 seconds; nothing else is, since
 * a call that got lost may have been carried out. What that means for the next try is in `lost-tries.ts`.
 *
 * @throws {CognitoError} with Cognito's code, or `Network`, `Timeout` or `Service`.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/Welcome.html
 */
export function call<Name extends keyof Operations>(
  operation: Name,
  input: Operations[Name]['input'],
  options: CallOptions = {},
): Promise<Operations[Name]['output']> {
  return afterLostTry(operation, input, () => persist(operation, input, options));
}

async function persist<Name extends keyof Operations>(
  operation: Name,
  input: Operations[Name]['input'],
  options: CallOptions,
): Promise<Operations[Name]['output']> {
  for (const wait of patience) {
    try {
      return await attempt(operation, input, options);
    } catch (error) {
      if (!(error instanceof CognitoError && error.code === 'TooManyRequests')) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait * (0.75 + Math.random() / 2)));
    options.signal?.throwIfAborted();
  }
  return attempt(operation, input, options);
}

async function attempt<Name extends keyof Operations>(
  operation: Name,
  input: Operations[Name]['input'],
  { endpoint = endpointOf(config), service = userPools, signal, timeLimit = 15_000, keepalive = false }: CallOptions,
): Promise<Operations[Name]['output']> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeLimit);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': `${service}.${operation}` },
      body: JSON.stringify(input),
      cache: 'no-store',
      credentials: 'omit',
      keepalive,
      signal: signal ? AbortSignal.any([signal, limit.signal]) : limit.signal,
    });
    const text = await response.text();
    if (!response.ok) throw refusal(operation, response, text);
    return answerIn(text);
  } catch (error) {
    if (error instanceof CognitoError || signal?.aborted) throw error;
    throw failure(operation, error, limit.signal.aborted);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Nothing but an object is an answer. What is `null` in it counts as left out, as Cognito itself takes it.
 *
 * @throws {SyntaxError} for anything else.
 */
function answerIn(text: string) {
  const answer: unknown = text ? JSON.parse(text, (_, value) => value ?? undefined) : {};
  if (typeof answer !== 'object' || Array.isArray(answer)) throw new SyntaxError('Not an object');
  return answer as Record<string, never>;
}

/** What went wrong when there is no answer of Cognito's own. */
function failure(operation: string, cause: unknown, isLate: boolean): CognitoError {
  if (isLate) return new CognitoError('Timeout', operation, 'No answer in time', cause);
  if (cause instanceof SyntaxError) return new CognitoError('Service', operation, 'An answer that is not JSON', cause);
  return new CognitoError('Network', operation, 'No connection', cause);
}

function refusal(operation: string, response: Response, text: string): CognitoError {
  const { type, message } = refusalParts(text);
  const code = codeIn(response.headers.get('x-amzn-errortype') ?? '') || codeIn(type);
  if (response.status === 429 || code === 'Throttling') return new CognitoError('TooManyRequests', operation, message);
  if (response.status >= 500 || !code) return new CognitoError('Service', operation, message || `${response.status}`);
  return new CognitoError(code, operation, message);
}

/** Behind a namespace and before a colon, as Cognito and its gateways write it; empty for what is no name. */
function codeIn(named: string): string {
  return /(?:^|#)(\w+?)(?:Exception)?(?::|$)/.exec(named)?.[1] ?? '';
}

function refusalParts(text: string): { type: string; message: string } {
  try {
    const { __type: type, message, Message } = JSON.parse(text) as Record<string, unknown>;
    return { type: textOf(type), message: textOf(message ?? Message) };
  } catch {
    return { type: '', message: '' };
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
