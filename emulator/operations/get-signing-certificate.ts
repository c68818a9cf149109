/**
 * GetSigningCertificate: what SAML providers check a pool's requests with.
 * Unlike Cognito: it is of the key that signs ID tokens, and stays the same.
 */
import type {
  GetSigningCertificateRequest,
  GetSigningCertificateResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { signingCertificate } from '../pools/certificate.ts';
import { findPool } from '../pools/find.ts';
import type { World } from '../world.ts';

export function getSigningCertificate(
  world: World,
  { UserPoolId }: GetSigningCertificateRequest,
): GetSigningCertificateResponse {
  return { Certificate: signingCertificate(findPool(world, UserPoolId)) };
}
