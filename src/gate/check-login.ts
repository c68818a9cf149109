/**
 * The gate of every protected page: its `<main hidden>` and `<nav hidden>` are shown to a person who is signed in, and
 * anybody else is on the way to login before anything was painted. A courtesy to people, not a protection: that is the
 * API's business.
 */
import { type Claims, claimsOf } from '../session/claims.ts';
import { freshTokens } from '../session/fresh-tokens.ts';
import { onSessionEnd } from '../session/session-end.ts';
import { readTokens } from '../session/tokens.ts';
import { goToLogin, type LoginReason } from './go-to-login.ts';
import { goOn } from './return-address.ts';

let isLeaving = false;

/**
 * Reveals the page, after a refresh if the tokens have expired.
 *
 * @param fillIn Puts the person's own words on the page before anybody sees it; may ask Cognito for them.
 * @returns what the ID token says of the person; never settles when the person is sent to login.
 * @throws {CognitoError} when Cognito could not be asked; the person stays signed in and can try again.
 */
export async function checkLogin(fillIn: (claims: Claims) => void | Promise<void> = () => {}): Promise<Claims> {
  const wasSignedIn = readTokens() !== undefined;
  const tokens = await freshTokens();
  if (!tokens) {
    return goToLogin({ comeBack: true, ...(wasSignedIn && { reason: 'session-ended' }) });
  }
  onSessionEnd((reason) => leave(reason));
  addEventListener('pageshow', recheck);
  document.addEventListener('visibilitychange', recheck);
  const claims = claimsOf(tokens.idToken);
  await fillIn(claims);
  conceal(false);
  prepareToStay();
  return claims;
}

/** What the page needs later is loaded now, after it has been shown, in case the network is gone by then. */
function prepareToStay(): void {
  const load = () => Promise.all([import('../session/tabs.ts'), import('../session/refresh.ts')]);
  setTimeout(() =>
    load().then(
      ([{ joinTabs }]) => joinTabs(),
      () => {},
    ),
  );
}

/** A page can come back from memory, or from behind another tab, after its person has signed out. */
function recheck(): void {
  if (document.visibilityState === 'visible' && !readTokens()) leave('signed-out');
}

/** The first reason counts: the page is on its way. */
function leave(reason: LoginReason): void {
  conceal(true);
  if (isLeaving) return;
  isLeaving = true;
  void goToLogin({ comeBack: true, reason });
}

function conceal(hidden: boolean): void {
  for (const part of document.querySelectorAll<HTMLElement>('main, nav')) part.hidden = hidden;
}

/** For login and register: whoever is signed in already goes on at once, unless a fresh sign-in is what is wanted. */
export async function redirectSignedIn(): Promise<void> {
  if (location.search.includes('reason=fresh')) return;
  const tokens = await freshTokens().catch(() => undefined);
  if (tokens) await goOn();
}
