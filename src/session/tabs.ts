/**
 * What tabs tell each other. A tab that was opened by another, or duplicated, starts with a copy of its sessionStorage:
 * two tabs then hold one refresh token, of which each may be used only once when the pool rotates them. So whoever
 * refreshes tells the copies, a copy asks before it refreshes, and the end of a sign-in reaches every tab that shares it.
 */
import { config } from '#config';
import { claimsOf } from '../cognito/claims.ts';
import { keepTokens } from './keep-tokens.ts';
import { endSession, type SessionEnd } from './session-end.ts';
import { readTokens, signInOf, type Tokens } from './tokens.ts';

type Word =
  /** A sign-in is over, and no other; or all of its person's are. */
  | { about: 'end'; end: SessionEnd; signIn: string; sub?: string }
  /** Somebody has signed in; where tokens are shared, they may be another person's. */
  | { about: 'sign-in' }
  /** Who has newer tokens of this sign-in? */
  | { about: 'question'; signIn: string; age: Age }
  | { about: 'tokens'; tokens: Tokens };

/** By Cognito's clock in seconds, then by the number of refreshes, which tells two within one second apart. */
type Age = readonly [issued: number, refreshes: number];

/** How long another tab gets to answer, in milliseconds. */
const patience = 150;

/** Nothing in very old browsers and in those that allow none, and while a page lies in the back/forward cache. */
let channel: BroadcastChannel | undefined;

function open(): BroadcastChannel | undefined {
  try {
    channel ??= new BroadcastChannel(`gatehouse.${config.clientId}`);
  } catch {
    // Each tab is on its own.
  }
  return channel;
}

/**
 * From here on this tab listens to the others.
 *
 * @param recheck Looks again whose tokens are stored.
 */
export function joinTabs(recheck: () => void): void {
  listen(recheck);
  if (config.protectFiles) import('./files.ts').then(({ keepFilesOpen }) => keepFilesOpen()).catch(() => {});
  // A page that lies in the back/forward cache hears nothing, and one that is written to there is thrown away.
  addEventListener('pagehide', () => {
    channel?.close();
    channel = undefined;
  });
  addEventListener('pageshow', ({ persisted }) => persisted && listen(recheck));
}

function listen(recheck: () => void): void {
  open()?.addEventListener('message', ({ data: word }: MessageEvent<Word>) => {
    const mine = readTokens();
    // Where tokens are shared, they are gone already.
    if (word.about === 'end' && (!mine || isMeant(word, mine))) endSession(word.end, mine);
    else if (word.about === 'end' || word.about === 'sign-in') recheck();
    else if (mine && word.about === 'tokens' && isNewer(word.tokens, mine)) keepTokens(word.tokens);
    else if (mine && word.about === 'question' && word.signIn === signInOf(mine) && isAfter(ageOf(mine), word.age)) {
      tellTokens(mine);
    }
  });
}

function isMeant({ signIn, sub }: Extract<Word, { about: 'end' }>, mine: Tokens): boolean {
  return signInOf(mine) === signIn || claimsOf(mine.accessToken).sub === sub;
}

/** What is over: one sign-in with its copies in other tabs, or every sign-in of its person. */
export type Extent = 'sign-in' | 'person';

/** Where tokens are shared they are gone already; those of other tabs go when they hear of it. Resolves when files are closed, too. */
export async function tellEnd(end: SessionEnd, ended: Tokens, extent: Extent = 'sign-in'): Promise<void> {
  const { sub } = claimsOf(ended.accessToken);
  tell({ about: 'end', end, signIn: signInOf(ended), ...(extent === 'person' && { sub }) });
  if (config.protectFiles) await import('./files.ts').then(({ closeFiles }) => closeFiles()).catch(() => {});
}

export function tellSignIn(): void {
  tell({ about: 'sign-in' });
}

export function tellTokens(tokens: Tokens): void {
  tell({ about: 'tokens', tokens });
}

/** Newer tokens of the same sign-in, if another tab has some; it gets 150 milliseconds to say so. */
export async function askOtherTabs(mine: Tokens): Promise<Tokens | undefined> {
  const wire = open();
  if (!wire) return undefined;
  const answer = new AbortController();
  const newer = new Promise<Tokens | undefined>((resolve) => {
    const hear = ({ data: word }: MessageEvent<Word>) => {
      if (word.about === 'tokens' && isNewer(word.tokens, mine)) resolve(word.tokens);
    };
    wire.addEventListener('message', hear, { signal: answer.signal });
    setTimeout(resolve, patience);
  });
  tell({ about: 'question', signIn: signInOf(mine), age: ageOf(mine) });
  return newer.finally(() => answer.abort());
}

function tell(word: Word): void {
  open()?.postMessage(word);
}

function isNewer(theirs: Tokens, mine: Tokens): boolean {
  return signInOf(theirs) === signInOf(mine) && isAfter(ageOf(theirs), ageOf(mine));
}

function isAfter([issued, refreshes]: Age, [otherIssued, otherRefreshes]: Age): boolean {
  return issued === otherIssued ? refreshes > otherRefreshes : issued > otherIssued;
}

function ageOf({ accessToken, refreshes = 0 }: Tokens): Age {
  return [claimsOf(accessToken).iat, refreshes];
}
