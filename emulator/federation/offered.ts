/** Which providers a client lets people sign in with. */
import { findKept } from '../pools/kept.ts';
import type { Client, Pool } from '../store/state.ts';
import type { Provider } from './profile.ts';

export type Offer = {
  /** Whether the pool's own people may sign in. */
  hasCognito: boolean;
  /** In the order of SupportedIdentityProviders. */
  providers: { name: string; title: string }[];
};

/** As people know them; others go by the name that they have in the pool. */
const titles: Record<string, string> = { LoginWithAmazon: 'Amazon', SignInWithApple: 'Apple' };

export function offerOf(pool: Pool, client: Client): Offer {
  const names = client.settings.SupportedIdentityProviders ?? [];
  return {
    hasCognito: names.includes('COGNITO'),
    providers: names.flatMap((name) => {
      const provider = findKept(pool, 'identity-provider', name);
      return provider ? [{ name, title: titleOf(provider) }] : [];
    }),
  };
}

export function titleOf({ name }: Provider): string {
  return titles[name] ?? name;
}
