/**
 * Passkeys on login, where the browser has them: a button beside the password, a suggestion where the name is typed, and an
 * offer to make one. What goes wrong with any of them keeps nobody from signing in.
 */
import { config } from '#config';
import { canSuggestPasskeys, canUsePasskeys } from '../../passkeys/able.ts';
import { lastWithPasskey } from '../../session/known-people.ts';
import type { Enter } from './put.ts';

export async function offerPasskeys(enter: Enter): Promise<void> {
  if (config.passkeys === false || !canUsePasskeys()) return;
  const suggest = async () => {
    const user = lastWithPasskey();
    if (user && (await canSuggestPasskeys())) await (await import('./suggest.ts')).suggest(user, enter);
  };
  try {
    if (config.signInWith !== 'choice') (await import('./passkey-button.ts')).showButton(enter, suggest);
    await suggest();
  } catch {
    // The form is there.
  }
}

/** To whoever is signed in by now, and has none. */
export async function offerNew(): Promise<void> {
  if (config.passkeys === false) return;
  try {
    await (await import('../passkeys/offer.ts')).offerPasskey();
  } catch {
    // There is a next time.
  }
}
