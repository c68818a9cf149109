/** What was half typed goes with its person's sign-in, also where that ends in another tab while this one asks for a password. */
import { claimsOf } from '../cognito/claims.ts';
import { joinTabs } from './tabs.ts';
import { draftKey, dropDraft } from './token-storage.ts';
import { readTokens } from './tokens.ts';

/** For pages that are nobody's: the others are left then, and with that it goes. */
export function watchDraft(): void {
  if (!sessionStorage.getItem(draftKey)) return;
  look();
  for (const event of ['storage', 'focus', 'visibilitychange']) addEventListener(event, look, true);
  joinTabs(look);
}

function look(): void {
  const tokens = readTokens();
  const { owner } = JSON.parse(sessionStorage.getItem(draftKey) ?? '{}') as { owner?: string };
  if (!tokens || claimsOf(tokens.idToken).sub !== owner) dropDraft();
}
