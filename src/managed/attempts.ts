/**
 * Sign-ins by managed login that are under way: what this tab knows of each while the person is away. It is in no address and
 * in no other tab, and whoever takes one takes it away, so that each counts once.
 */
import { config } from '#config';
import { CognitoError } from '../cognito/error.ts';
import { randomText } from './secrets.ts';

export type Attempt = {
  /** What comes back, and tells which one it is. */
  state: string;
  /** What the ID token has to say. */
  nonce: string;
  /** What proves that the code is for us (RFC 7636). */
  verifier: string;
  /** As the user pool calls it; `COGNITO` for its own pages. */
  provider: string;
  /** A path of this site, or an address that signing in may lead to. */
  back: string;
  /** The page that goes on, in the language of the one that began. */
  page: string;
  /** When it began, in milliseconds since 1970. */
  at: number;
  /** How often it began anew without a question. */
  repeats: number;
  /** Seconds that a sign-in may lie back, where a fresh one is wanted. */
  maxAge?: number;
};

/** In milliseconds: as long as a person may take at the provider. */
const lifetime = 10 * 60_000;

const prefix = `gatehouse.${config.clientId}.attempt.`;

type Beginning = Pick<Attempt, 'provider' | 'back' | 'page'> & Partial<Pick<Attempt, 'repeats' | 'maxAge'>>;

/** @throws {CognitoError} `StorageBlocked` where the browser keeps nothing, since nobody could come back then. */
export function beginAttempt(beginning: Beginning): Attempt {
  const [state, nonce, verifier] = [randomText(), randomText(), randomText()];
  const attempt = { repeats: 0, ...beginning, state, nonce, verifier, at: Date.now() };
  dropOld();
  keepAttempt(attempt);
  return attempt;
}

/** The same once more, with secrets of its own, and counted. */
export function repeatOf({ provider, back, page, repeats, maxAge }: Attempt): Attempt {
  return beginAttempt({ provider, back, page, repeats: repeats + 1, ...(maxAge !== undefined && { maxAge }) });
}

/** @throws {CognitoError} `StorageBlocked` */
export function keepAttempt(attempt: Attempt): void {
  try {
    sessionStorage.setItem(prefix + attempt.state, JSON.stringify(attempt));
  } catch (cause) {
    throw new CognitoError('StorageBlocked', 'Authorize', 'sessionStorage', cause);
  }
}

/** @returns nothing for one that did not begin in this tab, or has come back before. */
export function takeAttempt(state: string): Attempt | undefined {
  const attempt = readAttempt(prefix + state);
  if (attempt) sessionStorage.removeItem(prefix + state);
  return attempt;
}

export function isTooOld({ at }: Attempt): boolean {
  const age = Date.now() - at;
  return age > lifetime || age < -lifetime;
}

/** Those that never came back, by Back or since somebody thought better of it. */
function dropOld(): void {
  try {
    for (const key of Object.keys(sessionStorage).filter((each) => each.startsWith(prefix))) {
      const attempt = readAttempt(key);
      if (!attempt || isTooOld(attempt)) sessionStorage.removeItem(key);
    }
  } catch {
    // What can't be read can't be dropped.
  }
}

function readAttempt(key: string): Attempt | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
