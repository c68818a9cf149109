/** The ways in are for nobody who is in already. */
import { readTokens } from '../session/tokens.ts';
import { goOn } from './return-address.ts';

/**
 * For login and register: whoever is signed in already goes on at once, also when Back brings the page from memory, unless
 * a fresh sign-in is what is wanted.
 */
export function redirectSignedIn(): void {
  const lookQuietly = () => look().catch(() => {});
  lookQuietly();
  addEventListener('pageshow', ({ persisted }) => persisted && lookQuietly());
}

async function look(): Promise<void> {
  // Most people who come here are nobody yet, and need none of what follows.
  if (location.search.includes('reason=fresh') || !readTokens()) return;
  const { freshTokens } = await import('../session/fresh-tokens.ts');
  if (await freshTokens()) await goOn();
}
