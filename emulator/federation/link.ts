/** An administrator says that an account at a provider is somebody's here, or is nobody's again. */
import type { ProviderUserIdentifierType } from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { findUser } from '../people/find.ts';
import { findKept } from '../pools/kept.ts';
import type { Pool } from '../store/state.ts';
import type { User } from '../store/user.ts';
import type { World } from '../world.ts';
import {
  type Account,
  addIdentity,
  countAccounts,
  dropAccount,
  identitiesOf,
  identityOf,
  ownerOf,
  SUBJECT,
} from './identities.ts';
import type { Provider } from './profile.ts';

/** The provider that the pool itself is. */
const COGNITO = 'Cognito';
const MOST = 5;

type Named = ProviderUserIdentifierType | undefined;

/** @throws {CognitoException} InvalidParameter, LimitExceeded. */
export function linkAccount(world: World, { pool, user }: { pool: Pool; user: User }, source: Named): void {
  const { provider, account } = readAccount(pool, source);
  const owner = ownerOf(pool, account);
  if (owner && isOwnPerson(owner, account)) {
    const rest = 'provide a SourceUser that has not been signed up in order to link';
    refuse('InvalidParameter', `Merging is not currently supported, ${rest}`);
  }
  if (owner) refuse('InvalidParameter', 'SourceUser is already linked to DestinationUser');
  // Unlike Cognito, perhaps: the words are a guess.
  if (countAccounts(user) >= MOST) refuse('LimitExceeded', `A user can have at most ${MOST} linked identities.`);
  if (account.attribute === SUBJECT) {
    const profile = { subject: account.value, claims: {}, issuer: null, answered: {} };
    addIdentity(user, identityOf(world, { provider, profile }, false));
  } else user.links = [...(user.links ?? []), account];
  user.modifiedAt = world.clock.now();
}

/**
 * A linked account is nobody's again; a person who was made for the account is disabled; a person of the pool itself can't use
 * their password any more.
 *
 * @throws {CognitoException} UserNotFound for an account that is nobody's.
 */
export function unlinkAccount(world: World, pool: Pool, source: Named): void {
  const user = source?.ProviderName === COGNITO ? findOwn(pool, source) : findLinked(pool, source);
  if (source?.ProviderName === COGNITO) takePassword(user);
  else {
    const { account } = readAccount(pool, source);
    if (isOwnPerson(user, account)) user.enabled = false;
    else dropAccount(user, account);
  }
  user.modifiedAt = world.clock.now();
}

/** Unlike Cognito, perhaps: public reports say that somebody with linked accounts becomes EXTERNAL_PROVIDER; so does anybody here. */
function takePassword(user: User): void {
  delete user.password;
  user.status = 'EXTERNAL_PROVIDER';
}

function findOwn(pool: Pool, { ProviderAttributeValue: name }: ProviderUserIdentifierType): User {
  return findUser(pool, name) ?? refuse('UserNotFound', 'User does not exist.');
}

function findLinked(pool: Pool, source: Named): User {
  return ownerOf(pool, readAccount(pool, source).account) ?? refuse('UserNotFound', 'User does not exist.');
}

function isOwnPerson(owner: User, { attribute, providerName, value }: Account): boolean {
  const isIt = (each: { providerName: string; userId: string }) =>
    each.providerName === providerName && each.userId === value;
  return attribute === SUBJECT && identitiesOf(owner).some((each) => isIt(each) && each.primary);
}

/** Social providers know an account by nothing but its subject. */
function readAccount(pool: Pool, source: Named): { provider: Provider; account: Account } {
  const { ProviderName: providerName = '', ProviderAttributeName: attribute = '' } = source ?? {};
  const provider = findKept(pool, 'identity-provider', providerName);
  if (!provider) refuse('InvalidParameter', `The provider ${providerName} does not exist for User Pool ${pool.id}.`);
  const { ProviderType: type } = provider.value;
  if (attribute !== SUBJECT && type !== 'OIDC' && type !== 'SAML') {
    // Unlike Cognito, perhaps: the words are a guess.
    refuse('InvalidParameter', `ProviderAttributeName for ${providerName} must be ${SUBJECT}.`);
  }
  return { provider, account: { providerName, attribute, value: source?.ProviderAttributeValue ?? '' } };
}
