/** DeleteWebAuthnCredential: a signed-in person does without a passkey from now on. */
import type {
  DeleteWebAuthnCredentialRequest,
  DeleteWebAuthnCredentialResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuse } from '../errors.ts';
import { requireAccessToken } from '../tokens/access-token.ts';
import type { World } from '../world.ts';

/**
 * Unlike Cognito: the text is ours.
 *
 * @throws {CognitoException} ResourceNotFound for one that the person has not.
 */
export function deleteWebAuthnCredential(
  world: World,
  { AccessToken, CredentialId }: DeleteWebAuthnCredentialRequest,
): DeleteWebAuthnCredentialResponse {
  const { user } = requireAccessToken(world, AccessToken);
  const others = (user.passkeys ?? []).filter(({ id }) => id !== CredentialId);
  if (others.length === (user.passkeys ?? []).length) refuse('ResourceNotFound', 'Passkey does not exist.');
  user.passkeys = others;
  return {};
}
