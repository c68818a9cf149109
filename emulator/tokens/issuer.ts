/** The `iss` of a pool's tokens, under which its public keys and its discovery document are found. */
import type { Pool } from '../store/state.ts';
import type { World } from '../world.ts';

export function issuer(world: World, pool: Pool): string {
  return `${world.url}/${pool.id}`;
}
