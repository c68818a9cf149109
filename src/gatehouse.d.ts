/** What `gatehouse.js` offers to a page that imports it. The build copies this beside it; `client.ts` is held to it. */

/** Who is signed in, as the ID token has it. Whoever has to be sure checks the token: an API does, a page can't. */
export type Person = {
  /** Never changes, and is nobody else's. */
  sub: string;
  /** Cognito's user name. */
  username: string;
  email?: string;
  name?: string;
  /** The user pool's groups that the person is in; empty for none. */
  groups: readonly string[];
  /** Everything that the ID token says. */
  claims: Readonly<Record<string, unknown>>;
};

/** Signed out by somebody's own hand, here or in another tab; ended by Cognito's word; or another person is signed in by now. */
export type SessionEnd = 'signed-out' | 'session-ended' | 'somebody-else';

/** Why a person is sent to login, which has a sentence for each. With `fresh-sign-in` it asks for the password again. */
export type LoginReason =
  | 'signed-out'
  | 'signed-out-everywhere'
  | 'signed-out-here'
  | 'session-ended'
  | 'fresh-sign-in'
  | 'confirmed'
  | 'confirmed-elsewhere'
  | 'confirmed-before'
  | 'password-changed'
  | 'deleted';

export type CheckLoginOptions = {
  /**
   * Parts of the page that nobody but its person is to see: hidden until it is known who that is, and again when the
   * session ends; then the page leads to login, or is loaded anew for somebody else. When Cognito can't be asked, a sentence
   * and a button say so in their place.
   */
  hide?: HTMLElement | Iterable<HTMLElement>;
};

export type LoginVisit = {
  /** Where signing in leads to: on login's own site, or at one of its `returnOrigins`. This page unless given. */
  return?: string | URL;
  reason?: LoginReason;
};

/**
 * Who is signed in, after a refresh when the tokens have expired. A stranger is sent to login, and comes back to this
 * page; the promise then never settles. It may be called as often as one likes.
 *
 * @throws `CognitoError` when Cognito could not be asked, unless something is hidden: then the person can try again.
 */
export declare function checkLogin(options?: CheckLoginOptions): Promise<Person>;

/** Who is signed in by what is stored here, without asking anybody: the tokens may have expired. */
export declare function currentPerson(): Person | undefined;

/**
 * `fetch` with a token, to the origins that the configuration names and no others. The token is refreshed before it expires,
 * and once more after a 401.
 *
 * @throws `SignedOutError` when nobody is signed in; `ForeignAddressError` for any other origin; what `fetch` throws.
 */
export declare function fetchWithToken(input: RequestInfo | URL, init?: RequestInit): Promise<Response>;

/** Good for a minute at least. @throws `SignedOutError` when nobody is signed in; `CognitoError` when Cognito could not be asked. */
export declare function accessToken(): Promise<string>;

/** Good for a minute at least. @throws as `accessToken` does. */
export declare function idToken(): Promise<string>;

/**
 * Tells when the person of this page is no longer signed in, here or in any other tab. What the page does then is its own
 * business, but for what `checkLogin` was to hide.
 *
 * @returns what ends it.
 */
export declare function onSessionEnd(listener: (end: SessionEnd) => void): () => void;

/** Signs out here, whatever Cognito says to it. Where the page leads then is its own business. */
export declare function signOut(): Promise<void>;

/** Signs out here and on every other device. @returns how far that went, as a reason for `goToLogin`. */
export declare function signOutEverywhere(): Promise<'signed-out-everywhere' | 'signed-out-here'>;

/** Leaves for login. @returns a promise that never settles. */
export declare function goToLogin(visit?: LoginVisit): Promise<never>;
