/** VerifyUserAttribute: the code makes an address verified, and one that waited takes the old one's place. */
import type {
  VerifyUserAttributeRequest,
  VerifyUserAttributeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { countAttempt } from '../limits/attempts.ts';
import { verifyAddress } from '../people/aliases.ts';
import { matchCode, spendCode } from '../people/codes.ts';
import { findOwner } from '../people/find.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';
import { requireAddressName } from './get-user-attribute-verification-code.ts';

export function verifyUserAttribute(
  world: World,
  { AccessToken, AttributeName, Code }: VerifyUserAttributeRequest,
): VerifyUserAttributeResponse {
  const { pool, user } = requireAccessToken(world, AccessToken);
  const attribute = requireAddressName(AttributeName);
  countAttempt(world, pool, 'VerifyUserAttribute', user.username);
  matchCode(world, user, `verify-${attribute}`, Code);
  const value = user.pendingAttributes[attribute] ?? user.attributes[attribute] ?? '';
  const owner = findOwner(pool, attribute, value);
  if (owner && owner !== user) refuse('AliasExists', `An account with the given ${attribute} already exists.`);
  spendCode(world, user, `verify-${attribute}`, Code);
  user.attributes[attribute] = value;
  delete user.pendingAttributes[attribute];
  verifyAddress(pool, user, attribute);
  user.modifiedAt = world.clock.now();
  return {};
}
