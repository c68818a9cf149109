/**
 * The cookie that opens the host's protected files: asked for with the person's token, renewed by pages that come back, taken
 * away at the end. Loaded only where the configuration says that there are such files.
 */
import { claimsOf } from '../cognito/claims.ts';
import { CognitoError } from '../cognito/error.ts';
import { ownTokens } from './person.ts';
import { keyPrefix } from './token-storage.ts';
import type { Tokens } from './tokens.ts';

/** Milliseconds that the host gets to answer. */
const timeLimit = 8000;

/** Seconds before its end in which a page renews the cookie. */
const margin = 300;

/** Until when this tab's person has the cookie; whose it really is, the host alone knows. Goes with the tokens. */
const noteKey = `${keyPrefix}files`;

/** On the host of the site's scripts. A page of another host can neither ask there nor needs to. */
const session = new URL('/session', import.meta.url);

let flight: { accessToken: string; answer: Promise<void> } | undefined;

/**
 * Asks for the cookie as the person with these tokens; who asks twice for one token asks once.
 *
 * @throws {CognitoError} when the host does not give it.
 */
export function openFiles(tokens: Tokens): Promise<void> {
  const { accessToken } = tokens;
  if (flight?.accessToken === accessToken) return flight.answer;
  const answer = ask(tokens).finally(() => {
    flight = undefined;
  });
  flight = { accessToken, answer };
  return answer;
}

async function ask(tokens: Tokens): Promise<void> {
  if (session.origin !== location.origin) return;
  const { accessToken } = tokens;
  const answer = await send('POST', { authorization: `Bearer ${accessToken}` }).catch(unreachable);
  if (!answer.ok) throw new CognitoError('Service', 'POST /session', `Answered with ${answer.status}`);
  const { exp } = (await answer.json()) as { exp: number };
  note(`${claimsOf(accessToken).sub} ${exp}`);
}

function unreachable(cause: unknown): never {
  throw new CognitoError('Network', '/session', 'No answer', cause);
}

/** A browser that keeps nothing is asked to keep the cookie more often, that is all. */
function note(text?: string): string {
  try {
    if (text !== undefined) sessionStorage.setItem(noteKey, text);
    return sessionStorage.getItem(noteKey) ?? '';
  } catch {
    return '';
  }
}

function send(method: 'POST' | 'DELETE', headers: Record<string, string> = {}): Promise<Response> {
  return fetch(session, { method, headers, keepalive: true, signal: AbortSignal.timeout(timeLimit) });
}

/** Whether a protected file opens with the cookie that the browser has: not where it is for others, or no cookie is kept. */
export async function isOpen(address: string): Promise<boolean> {
  const request = fetch(address, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
  return (await request.catch(unreachable)).type !== 'opaqueredirect';
}

/** From here on the cookie is renewed whenever the page comes into sight; to call it twice changes nothing. */
export function keepFilesOpen(): void {
  for (const event of ['visibilitychange', 'pageshow']) addEventListener(event, renew, true);
  renew();
}

/** By its own tokens, if they are good: nobody is kept signed in by looking at a page. */
function renew(): void {
  const tokens = document.visibilityState === 'visible' ? ownTokens() : undefined;
  if (tokens && isDue(tokens)) openFiles(tokens).catch(() => {});
}

function isDue({ accessToken, clockDrift }: Tokens): boolean {
  const { sub, exp } = claimsOf(accessToken);
  const [whose, end] = note().split(' ');
  const now = Date.now() / 1000 - clockDrift;
  return exp > now && (whose !== sub || Number(end) - now < margin);
}

/** Takes the cookie away. Never fails: where the host can't be reached, the cookie ends by itself within a quarter of an hour. */
export async function closeFiles(): Promise<void> {
  note('');
  if (session.origin === location.origin) await send('DELETE').catch(() => {});
}
