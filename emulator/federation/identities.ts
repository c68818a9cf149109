/** Which accounts at identity providers are whose: the attribute `identities`, and links that nobody has signed in by yet. */
import { ageKey, type Index, type Order } from '../store/indexes.ts';
import { findRows, rowsFrom } from '../store/rows.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import type { Visit } from './profile.ts';

/** As the attribute `identities` has it, in JSON. */
export type Identity = {
  userId: string;
  providerName: string;
  providerType: string;
  /** The entity id of a SAML provider. */
  issuer: string | null;
  /** True for the account that a person of their own was made for, false for those that were linked. */
  primary: boolean;
  dateCreated: number;
};

/** The name under which an account is meant by what the provider calls it, and not by one of its attributes. */
export const SUBJECT = 'Cognito_Subject';

export type Account = {
  providerName: string;
  /** `Cognito_Subject`, or a claim that OIDC and SAML providers tell, such as `email`. */
  attribute: string;
  value: string;
};

const byAccount: Index<User> = {
  keysOf: (user) => [
    ...identitiesOf(user).map(({ providerName, userId }) => keyOf({ providerName, attribute: SUBJECT, value: userId })),
    ...(user.links ?? []).map(keyOf),
  ],
};

/** By the provider's name: who has an account there, by age. */
const orders = new Map<string, Order<User>>();

/** The first so many of those with an account there, the oldest first, without looking at the others. */
export function firstOfProvider(pool: Pool, providerName: string, most: number): User[] {
  const order = orders.get(providerName) ?? {
    keyOf: (user: User) => {
      const isThere = identitiesOf(user).some((each) => each.providerName === providerName);
      return isThere ? ageKey(user.createdAt, user.username) : undefined;
    },
  };
  orders.set(providerName, order);
  const found: User[] = [];
  for (const { value } of rowsFrom(pool.users, order, { prefix: '' })) {
    if (found.push(value) >= most) break;
  }
  return found;
}

/** Whose account that is. */
export function ownerOf(pool: Pool, account: Account): User | undefined {
  return findRows(pool.users, byAccount, keyOf(account))[0];
}

/** Whoever signs in with that profile: by its subject, or by a claim that somebody was linked by. */
export function ownerOfProfile(pool: Pool, { provider, profile }: Visit): { user: User; account: Account } | undefined {
  const others = Object.entries(profile.claims).filter(([name]) => name !== SUBJECT);
  const told = others.map(([attribute, value]) => ({ attribute, value: String(value) }));
  for (const each of [{ attribute: SUBJECT, value: profile.subject }, ...told]) {
    const account = { providerName: provider.name, ...each };
    const user = ownerOf(pool, account);
    if (user) return { user, account };
  }
  return undefined;
}

export function identityOf({ clock }: World, { provider, profile }: Visit, primary: boolean): Identity {
  return {
    userId: profile.subject,
    providerName: provider.name,
    providerType: provider.value.ProviderType ?? provider.name,
    issuer: profile.issuer,
    primary,
    dateCreated: clock.now(),
  };
}

export function identitiesOf({ attributes }: User): Identity[] {
  return JSON.parse(attributes.identities ?? '[]') as Identity[];
}

/** The accounts of a person, those among them that were linked by a claim and have not been seen. */
export function countAccounts(user: User): number {
  return identitiesOf(user).length + (user.links?.length ?? 0);
}

export function addIdentity(user: User, identity: Identity): void {
  user.attributes.identities = JSON.stringify([...identitiesOf(user), identity]);
}

export function dropAccount(user: User, account: Account): void {
  const key = keyOf(account);
  user.links = (user.links ?? []).filter((each) => keyOf(each) !== key);
  const kept = identitiesOf(user).filter(
    ({ providerName, userId }) => keyOf({ providerName, attribute: SUBJECT, value: userId }) !== key,
  );
  if (kept.length > 0) user.attributes.identities = JSON.stringify(kept);
  else delete user.attributes.identities;
}

function keyOf({ providerName, attribute, value }: Account): string {
  return JSON.stringify([providerName, attribute, value]);
}
