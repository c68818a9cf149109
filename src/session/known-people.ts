/**
 * Who has signed in here, and by which way, so that the next sign-in begins with that one. What was typed does not lie about in
 * the browser: Cognito's own name for the person does, and a number that comes of what was typed.
 */
import { claimsOf } from '../cognito/claims.ts';
import { markOf } from './mark-of.ts';
import { attempt } from './token-storage.ts';
import { readTokens } from './tokens.ts';

/** Under Cognito's own names. */
type Way = 'WEB_AUTHN' | 'EMAIL_OTP' | 'SMS_OTP' | 'PASSWORD_SRP';

type Known = {
  /** Cognito's own name. */
  user: string;
  /** Of what they signed in with. */
  mark: string;
  way: Way;
  /** When, in milliseconds since 1970. */
  at: number;
};

/** With the person's `sub` behind it, as `forget-all.ts` looks for what is kept of somebody. */
const prefix = 'gatehouse.way.';

/**
 * Of whoever has just signed in, or has made a passkey for the next time.
 *
 * @param typed What they signed in with; without it, what is known of them, or the address of their account.
 */
export function keepWay(way: Way, typed?: string): void {
  attempt(() => {
    const tokens = readTokens();
    if (!tokens) return;
    const { sub, email = '' } = claimsOf(tokens.idToken);
    const before = knownPeople().find(({ user }) => user === tokens.username);
    const mark = typed === undefined ? (before?.mark ?? markOf(email)) : markOf(typed);
    const known: Known = { user: tokens.username, mark, way, at: Date.now() };
    localStorage.setItem(prefix + sub, JSON.stringify(known));
  });
}

/** The way that somebody of this name went here last. */
export function wayOf(typed: string): Way | undefined {
  return knownPeople().find(({ mark }) => mark === markOf(typed))?.way;
}

/** Who was here last, by Cognito's own name, if that was with a passkey. */
export function lastWithPasskey(): string | undefined {
  const [last] = knownPeople();
  return last?.way === 'WEB_AUTHN' ? last.user : undefined;
}

/** The last one first. */
function knownPeople(): Known[] {
  const keys = attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(prefix))) ?? [];
  const known = keys.flatMap((key) => attempt(() => JSON.parse(localStorage.getItem(key) ?? '') as Known) ?? []);
  return known.sort((one, other) => other.at - one.at);
}
