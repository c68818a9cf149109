/** What an identity provider tells of somebody, and under which name they are here. */
import { isCaseSensitive } from '../people/find.ts';
import type { KeptAs } from '../pools/kept.ts';
import type { Client, Pool } from '../store/state.ts';

export type Provider = KeptAs<'identity-provider'>;

export type Profile = {
  /** What the provider calls the account: `sub`, Facebook's `id`, Amazon's `user_id`, SAML's NameID. */
  subject: string;
  /** As a mapping names them; of SAML they are attributes, and of OIDC the provider's tokens are among them. */
  claims: Record<string, unknown>;
  /** The entity id of a SAML provider. */
  issuer: string | null;
  /** The same, as it has come. */
  answered: Partial<Record<'tokenResponse' | 'idToken' | 'userInfo' | 'samlResponse', Record<string, unknown>>>;
};

export type Door = { pool: Pool; client: Client };

/** Somebody whom a provider has vouched for. */
export type Visit = { provider: Provider; profile: Profile };

/** Under which name a provider tells its subject. AWS developer guide, "Mapping IdP attributes to profiles and tokens". */
export function subjectClaim({ value }: Pick<Provider, 'value'>): string {
  if (value.ProviderType === 'Facebook') return 'id';
  if (value.ProviderType === 'LoginWithAmazon') return 'user_id';
  return value.ProviderType === 'SAML' ? 'NameID' : 'sub';
}

/** Entirely in small letters where the pool does not tell them from capitals. */
export function userNameOf(pool: Pool, { provider, profile }: Visit): string {
  const whole = `${provider.name}_${profile.subject}`;
  return isCaseSensitive(pool) ? whole : whole.toLowerCase();
}
