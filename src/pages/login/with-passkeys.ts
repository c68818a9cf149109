/** Passkeys on login, where the browser has them: a button beside the password, and a suggestion where the name is typed. */
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
  if (config.signInWith !== 'choice') (await import('./passkey-button.ts')).showButton(enter, suggest);
  await suggest();
}
