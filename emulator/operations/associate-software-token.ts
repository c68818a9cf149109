/** AssociateSoftwareToken: gives an authenticator app its secret. It counts for nothing until it is verified. */
import type {
  AssociateSoftwareTokenRequest,
  AssociateSoftwareTokenResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { openTokenSetup } from '../challenges/token-setup.ts';
import { newTotpSecret } from '../challenges/totp.ts';
import type { World } from '../world.ts';

/** A secret that was given before, and not verified, is replaced. */
export function associateSoftwareToken(
  world: World,
  input: AssociateSoftwareTokenRequest,
): AssociateSoftwareTokenResponse {
  const { user, goOn } = openTokenSetup(world, input);
  const SecretCode = newTotpSecret();
  user.mfa.pendingTotp = SecretCode;
  return { SecretCode, ...goOn(false) };
}
