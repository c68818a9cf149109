/** What managed login hands to a browser to bring back: sealed, for one pool and purpose, and good until it expires. */
import type { Pool } from '../store/state.ts';
import { type SealPurpose, seal, unseal } from '../tokens/seal.ts';
import type { World } from '../world.ts';

type Purpose = Extract<SealPurpose, 'managed-session' | 'managed-page' | 'federation'>;
type Expiring = { expiresAt: number };

export function sealFor(pool: Pool, purpose: Purpose, content: Expiring): string {
  return seal(pool, purpose, Buffer.from(JSON.stringify(content))).toString('base64url');
}

/** @returns undefined for anything that this pool has not sealed for this purpose, and for what has expired. */
export function openSealed<T extends Expiring>(
  world: World,
  pool: Pool,
  purpose: Purpose,
  text: string,
): T | undefined {
  const sealed = Buffer.from(text, 'base64url');
  if (sealed.toString('base64url') !== text) return undefined;
  const content = unseal(pool, purpose, sealed);
  const value = content && (JSON.parse(content.toString()) as T);
  return value && value.expiresAt > world.clock.now() ? value : undefined;
}
