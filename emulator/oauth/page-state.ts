/**
 * What a form of managed login brings back beside what was typed: that this pool made it, for this browser, not long ago, and where
 * the sign-in has come to. It is sealed, and its other half is a cookie, so that no other site can send such a form.
 */
import { randomBytes } from 'node:crypto';
import { cookiesNamed, setCookie } from './cookies.ts';
import { openSealed, sealFor } from './sealed.ts';
import type { Visit } from './visit.ts';

/** A page that was left for longer ends in "Something went wrong". */
const LIFE = 5 * 60_000;

/** Plain JSON. */
export type PageState = {
  /** Who is signing in, signing up or has forgotten a password. */
  name?: string | undefined;
  /** The question of a sign-in, as its answer needs it. */
  question?: Question | undefined;
  /** Whose password was set in this browser, by `sub`: an account whose confirmation signs in. */
  signedUp?: string | undefined;
  /** Where a code went. */
  destination?: string | undefined;
};

export type Question = {
  step: string;
  parameters: Record<string, string>;
  available: string[];
  session: string;
  /** Of an authenticator app that is being set up. */
  secret?: string | undefined;
};

type Sealed = PageState & { proof: string; expiresAt: number };

/** @returns the hidden field's value, and the cookie that goes with it: one for all tabs of a browser. */
export function sealPage(visit: Visit, state: PageState): { value: string; cookie: string } {
  const known = cookiesNamed(visit, 'XSRF-TOKEN').find((value) => /^[\w-]{22}$/.test(value));
  const proof = known ?? randomBytes(16).toString('base64url');
  const content: Sealed = { ...state, proof, expiresAt: visit.world.clock.now() + LIFE };
  const cookie = setCookie(visit, 'XSRF-TOKEN', proof, 3600);
  return { value: sealFor(visit.pool, 'managed-page', content), cookie };
}

/** @returns undefined for a form that another site, browser or pool has made, or that is too old. */
export function openPage(visit: Visit, form: URLSearchParams): PageState | undefined {
  const { world, pool, headers, origin } = visit;
  if (headers.origin !== undefined && headers.origin !== origin) return undefined;
  const sealed = openSealed<Sealed>(world, pool, 'managed-page', form.get('_csrf') ?? '');
  if (!sealed || !cookiesNamed(visit, 'XSRF-TOKEN').includes(sealed.proof)) return undefined;
  const { proof: _, expiresAt: __, ...state } = sealed;
  return state;
}
