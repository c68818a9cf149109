/** A pool's OpenID Connect discovery document. */
import { domainAtHost, findDomain, mainDomain } from '../pools/domains.ts';
import { listKept } from '../pools/kept.ts';
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';
import { issuer } from './issuer.ts';

/**
 * Unlike Cognito: the endpoints are at the emulator, below the pool's domain if it has one; without one the client says which pool is
 * meant. The keys are where the emulator is, whatever the issuer's address.
 *
 * @param url where the caller reaches the emulator, without a slash at the end.
 */
export function discovery(world: World, pool: Pool, url: string): object {
  const site = siteOf(world, pool, url);
  return {
    authorization_endpoint: `${site}/oauth2/authorize`,
    end_session_endpoint: `${site}/logout`,
    id_token_signing_alg_values_supported: ['RS256'],
    issuer: issuer(world, pool),
    jwks_uri: `${url}/${pool.id}/.well-known/jwks.json`,
    response_types_supported: ['code', 'token'],
    revocation_endpoint: `${site}/oauth2/revoke`,
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    token_endpoint: `${site}/oauth2/token`,
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    userinfo_endpoint: `${site}/oauth2/userInfo`,
  };
}

/** Whoever calls under a domain stays there; under one of another pool only that pool answers. */
function siteOf(world: World, pool: Pool, url: string): string {
  const here = domainAtHost(new URL(url).host);
  if (listKept(pool, 'domain').some(({ name }) => name === here.name)) return url;
  const root = here.isPrefix || findDomain(world, here.name) ? world.url : url;
  const domain = mainDomain(pool);
  return domain ? `${root}/${domain.name}` : root;
}
