/** Operations on refresh tokens take a client's secret itself, where others take a hash made with it. */
import { timingSafeEqual } from 'node:crypto';
import type { Client } from '../store/state.ts';

/** Whether this is the client's secret; a client without one must not be given any. */
export function isClientSecret(client: Client, given: string | undefined): boolean {
  return secretsOf(client).some((secret) => isSame(given ?? '', secret ?? ''));
}

/** Of a client that has none: undefined, once. */
export function secretsOf({ secret, moreSecrets = [] }: Client): (string | undefined)[] {
  return [secret, ...moreSecrets.map(({ value }) => value)];
}

/** Whether two secrets, or what is made with them, are the same; how much of them is takes no time to tell. */
export function isSame(one: string, other: string): boolean {
  const [given, expected] = [Buffer.from(one), Buffer.from(other)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
