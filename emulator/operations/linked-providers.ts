/**
 * AdminLinkProviderForUser and AdminDisableProviderForUser: an account at an identity provider is somebody's here.
 * Unlike Cognito, perhaps: the texts of its refusals are from memory.
 */
import type {
  AdminDisableProviderForUserRequest,
  AdminLinkProviderForUserRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { requireUser } from '../people/find.ts';
import { findPool } from '../pools/find.ts';
import { findKept } from '../pools/kept.ts';
import type { Index } from '../store/indexes.ts';
import { findRows } from '../store/rows.ts';
import type { User } from '../store/state.ts';
import type { World } from '../world.ts';

/** As the attribute `identities` has it, in JSON. */
type Identity = {
  userId: string;
  providerName: string;
  providerType: string;
  issuer: null;
  primary: boolean;
  dateCreated: number;
};

const byIdentity: Index<User> = {
  keysOf: (user) => identitiesOf(user).map(({ providerName, userId }) => `${providerName} ${userId}`),
};

/** @throws {CognitoException} InvalidParameter for a provider that there is not, and an account that is linked already. */
export function adminLinkProviderForUser(
  world: World,
  { UserPoolId, DestinationUser, SourceUser }: AdminLinkProviderForUserRequest,
): object {
  const { pool, user } = requireUser(world, UserPoolId, DestinationUser?.ProviderAttributeValue);
  const { ProviderName: providerName = '', ProviderAttributeValue: userId = '' } = SourceUser ?? {};
  const provider = findKept(pool, 'identity-provider', providerName);
  if (!provider) refuse('InvalidParameter', `The provider ${providerName} does not exist for User Pool ${pool.id}.`);
  if (findRows(pool.users, byIdentity, `${providerName} ${userId}`).length > 0) {
    refuse('InvalidParameter', 'SourceUser is already linked to DestinationUser');
  }
  const providerType = provider.value.ProviderType ?? providerName;
  const dateCreated = world.clock.now();
  write(user, [
    ...identitiesOf(user),
    { userId, providerName, providerType, issuer: null, primary: false, dateCreated },
  ]);
  user.modifiedAt = dateCreated;
  return {};
}

/** @throws {CognitoException} UserNotFound for an account that nobody is linked with. */
export function adminDisableProviderForUser(
  world: World,
  { UserPoolId, User: given }: AdminDisableProviderForUserRequest,
): object {
  const pool = findPool(world, UserPoolId);
  const { ProviderName = '', ProviderAttributeValue = '' } = given ?? {};
  const [user] = findRows(pool.users, byIdentity, `${ProviderName} ${ProviderAttributeValue}`);
  if (!user) refuse('UserNotFound', 'User does not exist.');
  const isMeant = ({ providerName, userId }: Identity) =>
    providerName === ProviderName && userId === ProviderAttributeValue;
  write(
    user,
    identitiesOf(user).filter((each) => !isMeant(each)),
  );
  user.modifiedAt = world.clock.now();
  return {};
}

function identitiesOf({ attributes }: User): Identity[] {
  return JSON.parse(attributes.identities ?? '[]') as Identity[];
}

function write(user: User, identities: Identity[]): void {
  if (identities.length > 0) user.attributes.identities = JSON.stringify(identities);
  else delete user.attributes.identities;
}
