/** Which providers a client lets people sign in with. */
import { findKept, listKept } from '../pools/kept.ts';
import type { Client, Pool } from '../store/state.ts';
import type { Provider } from './profile.ts';

export type Offer = {
  /** Whether the pool's own people may sign in. */
  hasCognito: boolean;
  /** In the order of SupportedIdentityProviders. */
  providers: { name: string; type: string; title: string }[];
};

/** As people know them; others go by the name that they have in the pool. */
const titles: Record<string, string> = { LoginWithAmazon: 'Amazon', SignInWithApple: 'Apple' };

/** Unlike Cognito: a client that names no provider has the pool itself. */
export function offerOf(pool: Pool, client: Client): Offer {
  const names = client.settings.SupportedIdentityProviders ?? ['COGNITO'];
  return {
    hasCognito: names.includes('COGNITO') || names.length === 0,
    providers: names.flatMap((name) => {
      const provider = findKept(pool, 'identity-provider', name);
      return provider ? [{ name, type: provider.value.ProviderType ?? name, title: titleOf(provider) }] : [];
    }),
  };
}

export function titleOf({ name }: Provider): string {
  return titles[name] ?? name;
}

/**
 * The provider that a request asks for by `identity_provider` or `idp_identifier`: an alternative name, or the domain of an address.
 *
 * @returns undefined for one that the client has not.
 */
export function findOffered(
  pool: Pool,
  client: Client,
  { name, identifier }: { name?: string | undefined; identifier?: string | undefined },
): Provider | undefined {
  const offered = client.settings.SupportedIdentityProviders ?? [];
  const isMeant = (each: Provider) =>
    name !== undefined ? each.name === name : each.value.IdpIdentifiers?.includes(identifier ?? '');
  return listKept(pool, 'identity-provider').find((each) => offered.includes(each.name) && isMeant(each));
}
