/** A pool's OpenID Connect discovery document. */
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { issuer } from './issuer.ts';

/**
 * Unlike Cognito: the endpoints of a pool's domain are named, but nothing answers there, and the keys are where the emulator is,
 * whatever the issuer's address.
 *
 * @param url where the caller reaches the emulator, without a slash at the end.
 */
export function discovery(world: World, pool: Pool, url: string): object {
  const domain = `${url}/oauth2`;
  return {
    authorization_endpoint: `${domain}/authorize`,
    end_session_endpoint: `${url}/logout`,
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: issuer(world, pool),
    jwks_uri: `${url}/${pool.id}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    revocation_endpoint: `${domain}/revoke`,
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint: `${domain}/token`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    userinfo_endpoint: `${domain}/userInfo`,
  };
}
