/**
 * The gate as a site has it that was there before: nothing of its pages is touched but what they ask to be hidden, and nothing
 * happens before they ask for something. From then on a page is its person's, as ours are.
 */
import { config } from '#config';
import { claimsOf } from '../cognito/claims.ts';
import type { CheckLoginOptions, LoginVisit, Person, SessionEnd } from '../gatehouse.d.ts';
import { freshTokens } from '../session/fresh-tokens.ts';
import { openFor, ownTokens } from '../session/person.ts';
import { onSessionEnd } from '../session/session-end.ts';
import type { Tokens } from '../session/tokens.ts';
import { untilItWorks } from '../view/retry.ts';
import { goTo, loadAnew, pageUrl, siteRoot } from './address.ts';
import { endInTime, keepWatch, prepareToStay } from './keep-watch.ts';

const listeners = new Set<(end: SessionEnd) => void>();
/** What is shown to the page's person alone. */
const parts = new Set<HTMLElement>();
/** Whether there is a person whose going is yet to be told. */
let isSomeones = false;
let isWatched = false;
/** Whoever waits for a person is not left waiting for one whose page this is not. */
let waiting = 0;
/** While somebody signs out, the page that asked for it says where to. */
let isLeaving = false;

/** As `checkLogin` of `gatehouse.d.ts`. */
export async function enter({ hide }: CheckLoginOptions = {}): Promise<Person> {
  if (hide === null) throw new TypeError('checkLogin({ hide }): there is no such element');
  const hidden = hide === undefined ? [] : Symbol.iterator in hide ? [...hide] : [hide];
  for (const part of hidden) parts.add(part);
  conceal(hidden, true);
  const person = await (hidden.length ? untilItWorks(ask) : ask());
  conceal(hidden, false);
  return person;
}

async function ask(): Promise<Person> {
  waiting += 1;
  try {
    const wasSignedIn = ownTokensNow() !== undefined;
    await endInTime();
    const tokens = await freshTokens();
    if (!tokens) return await goTo(loginAddress({ reason: wasSignedIn ? 'session-ended' : undefined }));
    open(tokens);
    return personOf(tokens);
  } finally {
    waiting -= 1;
  }
}

/** The page becomes theirs whose tokens are stored, if it is nobody's yet. @returns nothing when they are not its own. */
export function ownTokensNow(): Tokens | undefined {
  watch();
  const tokens = ownTokens();
  if (tokens) open(tokens);
  return tokens;
}

function open(tokens: Tokens): void {
  openFor(tokens);
  isSomeones = true;
}

export function personOf({ username, idToken }: Tokens): Person {
  const claims = claimsOf(idToken);
  const { sub, email, name, 'cognito:groups': groups } = claims;
  return {
    sub,
    username,
    ...(email && { email }),
    ...(name && { name }),
    groups: Array.isArray(groups) ? groups : [],
    claims,
  };
}

/** As `onSessionEnd` of `gatehouse.d.ts`. */
export function listen(listener: (end: SessionEnd) => void): () => void {
  // A function that is given twice is told twice, and taken away one at a time.
  const own = (end: SessionEnd) => listener(end);
  listeners.add(own);
  ownTokensNow();
  return () => void listeners.delete(own);
}

/** @param signOut Takes the tokens away. */
export async function leaving<Result>(signOut: () => Promise<Result>): Promise<Result> {
  ownTokensNow();
  isLeaving = true;
  const result = await signOut();
  end('signed-out');
  isLeaving = false;
  return result;
}

/** As `goToLogin` of `gatehouse.d.ts`: the page that one leaves stays in the history. */
export function goToLogin(visit: LoginVisit = {}): Promise<never> {
  return goTo(loginAddress(visit), 'assign');
}

type Visit = { return?: string | URL; reason?: LoginVisit['reason'] | undefined };

/** Beside the scripts, unless the configuration says otherwise. */
function loginAddress({ return: back = location.href, reason }: Visit): string {
  const login = config.loginUrl ? new URL(config.loginUrl, location.href) : pageUrl('login', siteRoot);
  const { origin, pathname, search, hash, href } = new URL(back, location.href);
  login.searchParams.set('return', origin === login.origin ? pathname + search + hash : href);
  if (reason) login.searchParams.set('reason', reason);
  return login.href;
}

function watch(): void {
  if (isWatched) return;
  isWatched = true;
  onSessionEnd(end);
  keepWatch(recheck);
  prepareToStay(recheck);
  setTimeout(() => import('../session/fetch.ts').catch(() => {}));
  // What lies in the back/forward cache is hidden there, until it is known whose it is.
  addEventListener('pagehide', ({ persisted }) => persisted && isSomeones && conceal(parts, true));
  addEventListener('pageshow', ({ persisted }) => persisted && comeBack());
}

function recheck(): void {
  if (document.visibilityState === 'visible' && !ownTokens()) end('signed-out');
}

function comeBack(): void {
  if (ownTokens() && isSomeones) conceal(parts, false);
  else if (isSomeones) end('signed-out');
  // It was left by whoever signed out, and nothing of it is to be seen: a new page finds out whose it is.
  else if (ownParts().length) loadAnew();
}

/** Told once, until there is a person again. */
function end(why: SessionEnd): void {
  if (why === 'somebody-else' && waiting) loadAnew();
  if (!isSomeones) return;
  isSomeones = false;
  const hidden = ownParts();
  conceal(hidden, true);
  for (const listener of listeners) tell(listener, why);
  if (!hidden.length || isLeaving) return;
  if (why === 'somebody-else') loadAnew();
  else goTo(loginAddress({ reason: why }));
}

/** Those parts that are still on the page. */
function ownParts(): HTMLElement[] {
  return [...parts].filter(({ isConnected }) => isConnected);
}

/** One that fails keeps no other from hearing of it. */
function tell(listener: (end: SessionEnd) => void, why: SessionEnd): void {
  try {
    listener(why);
  } catch (error) {
    reportError(error);
  }
}

function conceal(what: Iterable<HTMLElement>, hidden: boolean): void {
  for (const part of what) part.hidden = hidden;
}
