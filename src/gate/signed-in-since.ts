/** For confirm and forgot-password, which are there for people who are signed in too. */
import { readTokens } from '../session/tokens.ts';

/**
 * When Back brings the page from memory, whoever has signed in since goes on. Who was in before has come for the page, and has
 * perhaps been away for the mail.
 */
export function redirectSignedInSince(): void {
  const before = readTokens()?.username;
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || readTokens()?.username === before) return;
    import('./way-in.ts').then(({ lookQuietly }) => lookQuietly()).catch(() => {});
  });
}
