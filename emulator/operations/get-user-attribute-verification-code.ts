/** GetUserAttributeVerificationCode: sends a code to an address of a signed-in person. */
import type {
  GetUserAttributeVerificationCodeRequest,
  GetUserAttributeVerificationCodeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { countAttempt } from '../limits/attempts.ts';
import { sendProof } from '../people/change-attributes.ts';
import { requireOwnSignIn } from '../people/from-provider.ts';
import type { Code } from '../store/user.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

/** Unlike Cognito: the text for somebody without the address is ours; Cognito's is not recorded anywhere. */
export async function getUserAttributeVerificationCode(
  world: World,
  { AccessToken, AttributeName, ClientMetadata: clientMetadata }: GetUserAttributeVerificationCodeRequest,
): Promise<GetUserAttributeVerificationCodeResponse> {
  const { pool, client, user } = requireAccessToken(world, AccessToken);
  const attribute = requireAddressName(AttributeName);
  requireOwnSignIn(user, `verify ${attribute}`);
  if (!user.attributes[attribute] && !user.pendingAttributes[attribute]) {
    refuse('InvalidParameter', `The user has no ${attribute} to verify.`);
  }
  countAttempt(world, pool, 'GetUserAttributeVerificationCode', user.username);
  const person = { pool, user, clientId: client.id, clientMetadata };
  const proof = { attribute, occasion: 'VerifyUserAttribute' } as const;
  return { CodeDeliveryDetails: await sendProof(world, person, proof) };
}

/** @throws {CognitoException} InvalidParameter. */
export function requireAddressName(name: string | undefined): Code['attribute'] {
  if (name === 'email' || name === 'phone_number') return name;
  refuse('InvalidParameter', 'Invalid attribute name. Only phone_number and email can be verified.');
}
