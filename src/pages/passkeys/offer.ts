/**
 * After somebody has signed in by a password or a code: offers a passkey for the next time, in a step of the page. Refused or
 * taken, it is not offered again for weeks. Whatever goes wrong here keeps nobody from going on.
 */
import { config } from '#config';
import { passkeys as words } from '#words/passkeys';
import { claimsOf } from '../../cognito/claims.ts';
import { ask, canAsk } from '../../form/ask.ts';
import { leaveFor, loadAnew } from '../../gate/address.ts';
import { endInTime } from '../../gate/keep-watch.ts';
import { canHoldPasskeys } from '../../passkeys/able.ts';
import type { NoPasskey } from '../../passkeys/create.ts';
import { lastUsed } from '../../passkeys/get.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';
import { handOver } from '../../session/hand-over.ts';
import { keepHere, keptHere } from '../../session/kept-here.ts';
import { openFor, ownTokens } from '../../session/person.ts';
import { onSessionEnd, type SessionEnd } from '../../session/session-end.ts';
import { say } from '../../view/status.ts';
import { type Added, addPasskey } from './add-passkey.ts';
import { withOneHere } from './makers.ts';

const { freshSignInMinutes = 10 } = config;

/** Milliseconds from one offer to the next: four weeks. */
const pause = 28 * 24 * 60 * 60 * 1000;

/** How long a person waits for the answer whether they have one, in milliseconds. */
const patience = 3000;

/** The page has `<form id="offer-passkey">` with a button `not-now`; one without it offers nothing. */
export async function offerPasskey(): Promise<void> {
  const tokens = ownTokens();
  if (!tokens) return;
  const { sub } = claimsOf(tokens.idToken);
  const used = lastUsed();
  if (used?.isHere) keepHere('passkeys', sub, withOneHere(keptHere('passkeys', sub), used.id));
  if (!canAsk('offer-passkey')) return;
  if (!(await isDue(sub).catch(() => false))) return;
  keepHere('offered', sub, Date.now());
  openFor(tokens);
  onSessionEnd(leave);
  await offer(sub);
}

let isLeaving = false;

/** The offer is for one person, and the page is no other's: whoever is out, or somebody else, is led on. The first reason counts. */
function leave(reason: SessionEnd): void {
  if (isLeaving) return;
  isLeaving = true;
  if (reason === 'somebody-else') loadAnew();
  else void leaveFor('login', { reason });
}

async function isDue(sub: string): Promise<boolean> {
  const offered = Number(keptHere('offered', sub) ?? 0);
  const { way } = Object(keptHere('way', sub)) as { way?: unknown };
  // Whoever has held a phone or a key to this device may like one on it.
  const isElsewhere = lastUsed()?.isHere === false;
  if (Date.now() - offered < pause || (way === 'WEB_AUTHN' && !isElsewhere)) return false;
  return (await canHoldPasskeys()) && (isElsewhere || (await hasNone()));
}

async function hasNone(): Promise<boolean> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const factors = await Promise.race([callSignedIn('GetUserAuthFactors', {}), late]);
  return factors !== undefined && !factors.ConfiguredUserAuthFactors?.includes('WEB_AUTHN');
}

/** Whoever gives up in the middle of it can try again, or go on. */
async function offer(sub: string): Promise<void> {
  const presses = { 'not-now': async () => 'refused' as const };
  const since = Date.now();
  let news = '';
  for (;;) {
    const question = ask<Added | NoPasskey | 'refused'>({ form: 'offer-passkey', presses }, () => add(sub, since));
    if (news) say(news);
    const outcome = await question;
    if (outcome === 'refused') return;
    if (typeof outcome !== 'string') return tellMade(words.made(await nameOf(outcome)));
    if (outcome === 'there') return tellMade(words.there);
    news = words[outcome];
  }
}

/**
 * A page that was left at the offer may be found by somebody else by now: the offer is made once more to whoever proves who they
 * are.
 *
 * @param since When it was made, which is right after a sign-in.
 */
async function add(sub: string, since: number): Promise<Added | NoPasskey> {
  await endInTime();
  const tokens = ownTokens();
  if (!tokens || Math.abs(Date.now() - since) < freshSignInMinutes * 60_000) return addPasskey(sub, true);
  const { signInNames } = await import('../../session/sign-in-name.ts');
  keepHere('offered', sub, 0);
  handOver(...signInNames(claimsOf(tokens.idToken)));
  return leaveFor('login', { reason: 'fresh-sign-in' });
}

/** The next page knows nothing of it; a page without `<form id="passkey-made">` goes on at once. */
async function tellMade(made: string): Promise<void> {
  if (canAsk('passkey-made')) await ask({ form: 'passkey-made', filling: { made } }, async () => {});
}

/** Which names there are is loaded for whoever has made one. */
function nameOf({ provider }: Added): Promise<string> {
  return import('../../words/passkey-name.ts').then(
    ({ passkeyName }) => passkeyName({ provider, isRoaming: false }),
    () => words.onDevice,
  );
}
