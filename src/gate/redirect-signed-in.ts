/** The ways in are for nobody who is in already. */
import { freshTokens } from '../session/fresh-tokens.ts';
import { goOn } from './return-address.ts';

/** For login and register: whoever is signed in already goes on at once, unless a fresh sign-in is what is wanted. */
export async function redirectSignedIn(): Promise<void> {
  if (location.search.includes('reason=fresh')) return;
  const tokens = await freshTokens().catch(() => undefined);
  if (tokens) await goOn();
}
