/**
 * Hands state to clients that they can neither read nor change: AES-256-GCM under the pool's secret, with a key of its own
 * for each purpose, so that a session is not taken for a refresh token.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Pool } from '../store/state.ts';

export type SealPurpose =
  | 'session'
  | 'secret-block'
  | 'refresh-token'
  | 'managed-session'
  | 'managed-page'
  | 'federation';

const NONCE = 12;
const TAG = 16;

export function seal(pool: Pool, purpose: SealPurpose, content: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyFor(pool, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed; undefined for anything that this pool has not sealed for this purpose. */
export function unseal(pool: Pool, purpose: SealPurpose, sealed: Buffer): Buffer | undefined {
  if (sealed.length < NONCE + TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', keyFor(pool, purpose), sealed.subarray(0, NONCE));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function keyFor(pool: Pool, purpose: SealPurpose): Buffer {
  return createHmac('sha256', Buffer.from(pool.secret, 'hex')).update(`${pool.id} ${purpose}`).digest();
}
