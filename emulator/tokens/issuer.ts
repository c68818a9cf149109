/** The `iss` of a pool's tokens, under which its public keys and its discovery document are found. */
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';

/** What the pool says goes before what holds for all. */
export function issuer(world: World, pool: Pool): string {
  const chosen = pool.issuer ?? world.choices.issuer ?? world.url;
  return chosen === 'aws' ? amazonIssuer(pool) : addressBelow(chosen, pool);
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_IssuerConfigurationType.html */
function amazonIssuer({ id, settings }: Pool): string {
  const service = settings.IssuerConfiguration?.Type === 'UPDATED' ? 'issuer-cognito-idp' : 'cognito-idp';
  return `https://${service}.${id.split('_')[0]}.amazonaws.com/${id}`;
}

/** An address that ends in the pool's id already is whole. */
function addressBelow(address: string, { id }: Pool): string {
  const base = address.replace(/\/$/, '');
  return base.endsWith(`/${id}`) ? base : `${base}/${id}`;
}
