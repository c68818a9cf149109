/** What a provider that pretends tells of somebody: of whom its page was told, or of somebody whom the pool knows. */
import { createHash } from 'node:crypto';
import { identitiesOf } from '../federation/identities.ts';
import { type Profile, type Provider, subjectClaim } from '../federation/profile.ts';
import { entityIn } from '../federation/provider-details.ts';
import type { User } from '../store/user.ts';

/** By attributes of the pool, and what the provider calls the account. */
export type Told = { subject: string; attributes: Record<string, string> };

/** Those that a mapping asks for, and those that everybody has; the provider's tokens are its own matter. */
export function askedAttributes({ value }: Provider): string[] {
  const mapped = Object.entries(value.AttributeMapping ?? {}).filter(([, claim]) => !tokens.includes(claim));
  const names = ['email', 'name', ...mapped.map(([name]) => name)];
  return [...new Set(names)].filter((name) => name !== 'username');
}

const tokens = ['access_token', 'id_token'];

/** Somebody who leaves out what the account is called gets one of the provider's kind, and always the same. */
export function profileOf(provider: Provider, { subject: given, attributes }: Told): Profile {
  const subject = given || madeUpSubject(provider, attributes.email ?? '');
  const { AttributeMapping: mapping = {}, ProviderType, ProviderDetails = {} } = provider.value;
  const told = Object.entries(attributes).map(([name, value]) => [mapping[name] ?? name, value]);
  const own = { ...Object.fromEntries(told), [subjectClaim(provider)]: subject };
  if (ProviderType === 'SAML') {
    return {
      subject,
      claims: own,
      issuer: entityIn(ProviderDetails) ?? ProviderDetails.MetadataURL ?? provider.name,
      answered: { samlResponse: own },
    };
  }
  const tokenResponse = Object.fromEntries(tokens.map((name) => [name, `pretend-${name}`]));
  const answered = { tokenResponse, idToken: own, userInfo: own };
  return { subject, claims: { ...own, ...tokenResponse }, issuer: null, answered };
}

/** As somebody of the pool, who has been here by this provider or has not. */
export function toldOf(provider: Provider, user: User): Told {
  const identity = identitiesOf(user).find(({ providerName }) => providerName === provider.name);
  const known = askedAttributes(provider).map((name) => [name, user.attributes[name]]);
  return {
    subject: identity?.userId ?? '',
    attributes: Object.fromEntries(known.filter(([, value]) => value !== undefined)),
  };
}

function madeUpSubject({ value }: Provider, email: string): string {
  const hex = createHash('sha256').update(email.toLowerCase()).digest('hex');
  const digits = BigInt(`0x${hex}`).toString();
  switch (value.ProviderType) {
    case 'Google':
      return `1${digits.slice(0, 20)}`;
    case 'Facebook':
      return `1${digits.slice(0, 15)}`;
    case 'LoginWithAmazon':
      return `amzn1.account.${hex.slice(0, 26).toUpperCase()}`;
    case 'SignInWithApple':
      return `00${digits.slice(0, 4)}.${hex.slice(0, 32)}.${digits.slice(4, 8)}`;
    case 'SAML':
      return email;
    default:
      return hex.slice(0, 20);
  }
}
