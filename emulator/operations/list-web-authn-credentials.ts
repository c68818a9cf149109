/** ListWebAuthnCredentials: a signed-in person's passkeys, page by page. */
import type {
  ListWebAuthnCredentialsRequest,
  ListWebAuthnCredentialsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { describePasskey } from '../people/passkeys.ts';
import { ageKey } from '../store/indexes.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';
import { page } from './page.ts';

const LARGEST_PAGE = 20;

export function listWebAuthnCredentials(
  world: World,
  { AccessToken, MaxResults, NextToken }: ListWebAuthnCredentialsRequest,
): ListWebAuthnCredentialsResponse {
  const { user } = requireAccessToken(world, AccessToken);
  const { items, next } = page(user.passkeys ?? [], {
    keyOf: ({ createdAt, id }) => ageKey(createdAt, id),
    size: MaxResults || LARGEST_PAGE,
    token: NextToken,
  });
  return { Credentials: items.map(describePasskey), ...(next !== undefined && { NextToken: next }) };
}
