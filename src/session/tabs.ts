/**
 * What tabs tell each other. A tab that was opened by another, or duplicated, starts with a copy of its sessionStorage:
 * two tabs then hold one refresh token, of which each may be used only once when the pool rotates them. So whoever
 * refreshes tells the copies, a copy asks before it refreshes, and a sign-out reaches every tab.
 */
import { config } from '#config';
import { claimsOf } from './claims.ts';
import { keepTokens } from './keep-tokens.ts';
import { endSession } from './session-end.ts';
import { readTokens, type Tokens } from './tokens.ts';

type Word =
  | { about: 'sign-out' }
  /** Who has newer tokens of this sign-in? */
  | { about: 'question'; signIn: unknown; issued: number }
  | { about: 'tokens'; tokens: Tokens };

/** How long another tab gets to answer, in milliseconds. */
const patience = 150;

const channel = openChannel();

/** Nothing in very old browsers and in those that allow none, where each tab is on its own. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(`gatehouse.${config.clientId}`);
  } catch {
    return undefined;
  }
}

/** From here on this tab listens to the others. */
export function joinTabs(): void {
  channel?.addEventListener('message', ({ data: word }: MessageEvent<Word>) => {
    if (word.about === 'sign-out') endSession('signed-out');
    const mine = readTokens();
    if (!mine) return;
    if (word.about === 'tokens' && isNewer(word.tokens, mine)) keepTokens(word.tokens);
    if (word.about === 'question' && word.signIn === signInOf(mine) && issued(mine) > word.issued) tellTokens(mine);
  });
}

export function tellSignOut(): void {
  tell({ about: 'sign-out' });
}

export function tellTokens(tokens: Tokens): void {
  tell({ about: 'tokens', tokens });
}

/** Newer tokens of the same sign-in, if another tab has some; it gets 150 milliseconds to say so. */
export async function askOtherTabs(mine: Tokens): Promise<Tokens | undefined> {
  if (!channel) return undefined;
  const answer = new AbortController();
  const newer = new Promise<Tokens | undefined>((resolve) => {
    const listen = ({ data: word }: MessageEvent<Word>) => {
      if (word.about === 'tokens' && isNewer(word.tokens, mine)) resolve(word.tokens);
    };
    channel.addEventListener('message', listen, { signal: answer.signal });
    setTimeout(resolve, patience);
  });
  tell({ about: 'question', signIn: signInOf(mine), issued: issued(mine) });
  return newer.finally(() => answer.abort());
}

function tell(word: Word): void {
  channel?.postMessage(word);
}

function isNewer(theirs: Tokens, mine: Tokens): boolean {
  return signInOf(theirs) !== undefined && signInOf(theirs) === signInOf(mine) && issued(theirs) > issued(mine);
}

/** The same in all tokens of one sign-in, however often they were refreshed. */
export function signInOf({ accessToken }: Tokens): unknown {
  return claimsOf(accessToken).origin_jti;
}

function issued({ accessToken }: Tokens): number {
  return claimsOf(accessToken).iat;
}
