/**
 * The gate of every protected page: its `<main hidden>` and `<nav hidden>` are shown to a person who is signed in, and
 * anybody else is on the way to login before anything of them was seen. A courtesy to people, not a protection: that is the
 * API's business.
 */
import { type Claims, claimsOf } from '../cognito/claims.ts';
import { freshTokens } from '../session/fresh-tokens.ts';
import { openFor, ownTokens } from '../session/person.ts';
import { onSessionEnd, type SessionEnd } from '../session/session-end.ts';
import { dropDraft } from '../session/token-storage.ts';
import { readTokens } from '../session/tokens.ts';
import { conceal } from '../view/parts.ts';
import { untilItWorks } from '../view/summary.ts';
import { leaveFor, loadAnew } from './address.ts';
import { endInTime, keepWatch, prepareToStay } from './keep-watch.ts';

let isLeaving = false;
/** Whether the person has seen it: one that could not be filled in has nothing to show. */
let isShown = false;

/**
 * Reveals the page, after a refresh if the tokens have expired.
 *
 * @param fillIn Puts the person's own words on the page before anybody sees it; may ask Cognito for them.
 * @returns what the ID token says of the person; never settles when the person is sent to login. When Cognito could not be
 *   asked, the page says so instead, the person stays signed in, and it is tried again as often as they press.
 */
export function checkLogin(fillIn: (claims: Claims) => void | Promise<void> = () => {}): Promise<Claims> {
  return untilItWorks(() => open(fillIn));
}

async function open(fillIn: (claims: Claims) => void | Promise<void>): Promise<Claims> {
  const wasSignedIn = readTokens() !== undefined;
  await endInTime();
  const tokens = await freshTokens();
  if (!tokens) {
    dropDraft();
    return leaveFor('login', { comeBack: true, reason: wasSignedIn ? 'session-ended' : undefined });
  }
  openFor(tokens);
  watch();
  const claims = claimsOf(tokens.idToken);
  await fillIn(claims);
  // Meanwhile it may have become another one's, or nobody's.
  if (isLeaving) return new Promise(() => {});
  isShown = true;
  conceal(false);
  prepareToStay(recheck);
  return claims;
}

/** Whatever may have brought another person, or nobody; to listen twice changes nothing. */
function watch(): void {
  onSessionEnd(leave);
  keepWatch(recheck);
  addEventListener('pagehide', hide);
}

/** What lies in the back/forward cache is hidden there: nothing of it is painted before it is known whose it is. */
function hide({ persisted }: PageTransitionEvent): void {
  if (!persisted || !isShown) return;
  conceal(true);
  addEventListener('pageshow', comeBack, { once: true });
}

function comeBack(): void {
  isLeaving = false;
  if (!ownTokens()) leave('signed-out');
  if (!isLeaving) conceal(false);
}

/** A page can come back from memory, or from behind another tab, after its person has signed out or another one in. */
function recheck(): void {
  // Where it is another one's, the page knows by now, and is leaving.
  if (document.visibilityState === 'visible' && !ownTokens()) leave('signed-out');
}

/** The first reason counts: the page is on its way. Somebody else's page is loaded anew, as theirs. */
function leave(reason: SessionEnd): void {
  dropDraft();
  conceal(true);
  if (isLeaving) return;
  isLeaving = true;
  if (reason === 'somebody-else') loadAnew();
  else void leaveFor('login', { comeBack: true, reason });
}
