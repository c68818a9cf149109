/** AdminLinkProviderForUser and AdminDisableProviderForUser: an account at an identity provider is somebody's here. */
import type {
  AdminDisableProviderForUserRequest,
  AdminLinkProviderForUserRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { linkAccount, unlinkAccount } from '../federation/link.ts';
import { requireUser } from '../people/find.ts';
import { findPool } from '../pools/find.ts';
import type { World } from '../world.ts';

export function adminLinkProviderForUser(
  world: World,
  { UserPoolId, DestinationUser, SourceUser }: AdminLinkProviderForUserRequest,
): object {
  linkAccount(world, requireUser(world, UserPoolId, DestinationUser?.ProviderAttributeValue), SourceUser);
  return {};
}

export function adminDisableProviderForUser(
  world: World,
  { UserPoolId, User }: AdminDisableProviderForUserRequest,
): object {
  unlinkAccount(world, findPool(world, UserPoolId), User);
  return {};
}
