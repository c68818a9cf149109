/** Operations on refresh tokens take a client's secret itself, where others take a hash made with it. */
import { timingSafeEqual } from 'node:crypto';
import type { Client } from '../store/state.ts';

/** Whether this is the client's secret; a client without one must not be given any. */
export function isClientSecret(client: Client, given: string | undefined): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(client.secret ?? '')];
  return one.length === other.length && timingSafeEqual(one, other);
}
