/** Whether somebody has come from an identity provider and has no account of their own here. */
import type { Claims } from '../cognito/claims.ts';

type Identity = { userId?: unknown; providerName?: unknown };

/**
 * The name of the provider that a person's account is kept by, as people know it. Whoever has an account of their own, which
 * a provider's is linked to, has a password too, or may have one: there is none then.
 */
function keeperOf({ identities, 'cognito:username': username }: Claims): string | undefined {
  const all: Identity[] = Array.isArray(identities) ? identities : [];
  const keeper = all.find(({ providerName, userId }) => {
    // Pools that don't tell capitals apart write it small.
    return `${providerName}_${userId}`.toLowerCase() === String(username).toLowerCase();
  });
  return keeper && titleOf(String(keeper.providerName));
}

/** What a page shows to somebody whose account is kept elsewhere, instead of the part with `data-if="own"`. */
export function keptElsewhere(claims: Claims) {
  const keeper = keeperOf(claims);
  const isKept = keeper !== undefined;
  return { isKept, filling: { keeper }, conditions: { 'kept-elsewhere': isKept, own: !isKept } };
}

const titles: Readonly<Record<string, string>> = { SignInWithApple: 'Apple', LoginWithAmazon: 'Amazon' };

export function titleOf(provider: string): string {
  return titles[provider] ?? provider;
}
