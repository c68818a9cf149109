/** Leaves this site for managed login: to sign in there, or to end the session that somebody has left there. */
import { config } from '#config';
import { CognitoError } from '../cognito/error.ts';
import { goTo, isHereFor, pageUrl, siteRoot } from '../gate/address.ts';
import { returnAddress } from '../gate/way-in.ts';
import { takeLeftSession } from '../session/managed-session.ts';
import { attempt } from '../session/token-storage.ts';
import { type Attempt, beginAttempt, repeatOf } from './attempts.ts';
import { authorizeAddress, logoutAddress } from './authorize.ts';

const { clientId, freshSignInMinutes = 10 } = config;

/** Where the way out leads in the end, since only one address can be registered for it. */
const afterKey = `gatehouse.${clientId}.after-logout`;
/** That a way out has led nowhere, and been tried once more. */
const againKey = `${afterKey}.again`;

/**
 * @param provider As the user pool calls it; `COGNITO` for managed login's own pages.
 * @throws {CognitoError} `Network`, or `StorageBlocked` where nobody could come back.
 */
export async function leaveForProvider(provider: string): Promise<never> {
  const { origin, pathname, search, hash, href } = new URL(returnAddress());
  const back = origin === location.origin ? pathname + search + hash : href;
  const page = pageUrl('callback', siteRoot).href;
  const isFresh = isHereFor('fresh-sign-in');
  return leave(beginAttempt({ provider, back, page, ...(isFresh && { maxAge: freshSignInMinutes * 60 }) }));
}

/** The same way once more. @param isAsked Whether the person wants it; else it counts as one more time without a question. */
export function leaveAgain(before: Attempt, isAsked = false): Promise<never> {
  return leave(isAsked ? beginAttempt(pickOf(before)) : repeatOf(before));
}

function pickOf({ provider, back, page, maxAge }: Attempt) {
  return { provider, back, page, ...(maxAge !== undefined && { maxAge }) };
}

async function leave(begun: Attempt): Promise<never> {
  if (!navigator.onLine) throw new CognitoError('Network', 'Authorize', 'offline');
  const address = await authorizeAddress(begun);
  return mayBeLeft() ? endSessionThen(address) : goTo(address, 'assign');
}

/** Whoever was signed out from elsewhere could leave no word here. */
function mayBeLeft(): boolean {
  return takeSession() || isHereFor('session-ended');
}

/** @returns whether somebody may have left a session there: known once, and once more where the way out has led nowhere. */
export function takeSession(): boolean {
  return takeLeftSession() || isLost();
}

/** Without a network nobody came back from the way out. Tried once more, and not for ever: the address may not be registered. */
function isLost(): boolean {
  const isAgain = attempt(() => sessionStorage.getItem(againKey));
  if (!takeWayAfterLogout() || isAgain) return false;
  attempt(() => sessionStorage.setItem(againKey, 'yes'));
  return true;
}

/** Ends the session of managed login before anything else. @param address Where it leads on to. */
export function endSessionThen(address: string): Promise<never> {
  attempt(() => sessionStorage.setItem(afterKey, address));
  return goTo(logoutAddress());
}

/** @returns nothing for whoever does not come from there. */
export function takeWayAfterLogout(): string | undefined {
  const address = attempt(() => sessionStorage.getItem(afterKey)) ?? undefined;
  for (const key of [afterKey, againKey]) attempt(() => sessionStorage.removeItem(key));
  return address;
}
