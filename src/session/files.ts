/**
 * The cookie that opens the host's protected files: asked for with the person's token, renewed by pages that come back, taken
 * away at the end. Loaded only where the configuration says that there are such files.
 */
import { claimsOf } from '../cognito/claims.ts';
import { CognitoError } from '../cognito/error.ts';
import { ownTokens } from './person.ts';
import { onSessionEnd } from './session-end.ts';
import { keyPrefix } from './token-storage.ts';
import { isStored, readTokens, type Tokens } from './tokens.ts';

/** Milliseconds that the host gets to answer. */
const timeLimit = 8000;

/** Seconds before its end in which a page renews the cookie. */
const margin = 300;

/** Whose the browser's cookie is and until when, where every tab sees it: there is one cookie for all of them. Goes with it. */
const noteKey = `${keyPrefix}files`;

/** On the host of the site's scripts. A page of another host can neither ask there nor needs to. */
const session = new URL('/session', import.meta.url);

let flight: { accessToken: string; answer: Promise<void>; stop: AbortController } | undefined;

/**
 * Asks for the cookie as the person with these tokens; who asks twice for one token asks once.
 *
 * @throws {CognitoError} when the host does not give it.
 */
export function openFiles(tokens: Tokens): Promise<void> {
  const { accessToken } = tokens;
  if (flight?.accessToken === accessToken) return flight.answer;
  flight?.stop.abort();
  const stop = new AbortController();
  const mine = { accessToken, stop, answer: ask(tokens, stop.signal).finally(() => flight === mine && land()) };
  flight = mine;
  return mine.answer;
}

/** What is on its way brings no cookie any more. */
function land(): void {
  flight?.stop.abort();
  flight = undefined;
}

async function ask(tokens: Tokens, stop: AbortSignal): Promise<void> {
  if (session.origin !== location.origin || !isStored(tokens)) return;
  const { accessToken } = tokens;
  const signal = AbortSignal.any([stop, AbortSignal.timeout(timeLimit)]);
  // Without keepalive: of a page that is left no cookie comes after the next one, or signing out, has taken it away.
  const headers = { authorization: `Bearer ${accessToken}` };
  const answer = await fetch(session, { method: 'POST', headers, signal }).catch(unreachable);
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
    if (text) localStorage.setItem(noteKey, text);
    else if (text === '') localStorage.removeItem(noteKey);
    return localStorage.getItem(noteKey) ?? '';
  } catch {
    return '';
  }
}

/**
 * After a sign-in: the cookie is this person's from here on, or nobody's, whoever was here before. Never fails.
 */
export async function takeFilesOver(): Promise<void> {
  const tokens = readTokens();
  if (tokens) await openFiles(tokens).catch(closeFiles);
}

/** Whether a protected file opens with the cookie that the browser has: not where it is for others, or no cookie is kept. */
export async function isOpen(address: string): Promise<boolean> {
  const request = fetch(address, { method: 'HEAD', redirect: 'manual', cache: 'no-store' });
  return (await request.catch(unreachable)).type !== 'opaqueredirect';
}

/** From here on the cookie is renewed whenever the page comes into sight; to call it twice changes nothing. */
export function keepFilesOpen(): void {
  for (const event of ['visibilitychange', 'pageshow']) addEventListener(event, renew, true);
  onSessionEnd(land);
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
  land();
  note('');
  if (session.origin !== location.origin) return;
  const options = { method: 'DELETE', keepalive: true, signal: AbortSignal.timeout(timeLimit) };
  await fetch(session, options).catch(() => {});
}
