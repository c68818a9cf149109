/** What the server keeps in place of a password: a number from which the password can't be reckoned back. */
import { g, power } from './group.ts';
import { bytesOf, fromHex, sha256 } from './numbers.ts';

/** Whose password it is: a person of a pool (the pool id's part after `_`, the user name) or a device (its group key, its key). */
export type Identity = { group: string; name: string };

/**
 * g^x mod N, where x is made from the salt and the password.
 *
 * @param salt hex; it counts as a number, so zero bytes in front of it do not change the result.
 * @returns hex without padding.
 */
export function makeVerifier({ group, name }: Identity, password: string, salt: string): string {
  const inner = Buffer.from(sha256(group, name, ':', password), 'hex');
  const x = fromHex(sha256(bytesOf(fromHex(salt)), inner));
  return power(g, x).toString(16);
}
