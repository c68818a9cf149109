/** Says where a code would have gone, for people who do not exist and must not be told from those who do. */
import { createHmac } from 'node:crypto';
import type { Delivery, Pool } from '../store/state.ts';
import { delivery } from './deliver.ts';

/** Made of the typed name; where that is no address, of letters that stay the same for the same name. */
export function simulateDelivery(pool: Pool, name: string): Delivery {
  if (/^\+\d{4,}$/.test(name)) return delivery('phone_number', name);
  if (name.includes('@')) return delivery('email', name);
  return delivery('email', `${name}@${letterFor(pool, name)}`);
}

function letterFor(pool: Pool, name: string): string {
  const byte = createHmac('sha256', pool.secret).update(name.toLowerCase()).digest().readUInt8(0);
  return String.fromCharCode('a'.charCodeAt(0) + (byte % 26));
}
