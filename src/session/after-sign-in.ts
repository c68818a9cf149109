/** What a sign-in leaves behind beside its tokens; loaded while it goes on, and ready when there are tokens. */
import { tellSignIn } from './tabs.ts';
import { attempt, keyPrefix, tokenStorage } from './token-storage.ts';

/**
 * @param user Cognito's own name.
 * @param typed What they have signed in with; kept where it is no address, for `sign-in-name.ts`.
 */
export function afterSignIn(user: string, typed = ''): void {
  const key = `${keyPrefix}${user}.typedName`;
  if (typed && !typed.includes('@')) attempt(() => tokenStorage.setItem(key, typed));
  else tokenStorage.removeItem(key);
  tellSignIn();
}
