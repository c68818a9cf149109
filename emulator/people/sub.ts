/**
 * The `sub` of a new person. Cognito's are UUIDs of no version: of those seen since 2023 the third group begins with 70, the
 * second has its second and fourth digit fixed, and the fourth is no variant of RFC 9562.
 *
 * Unlike Cognito: it comes from the pool's id and the name, so that somebody is the same person after a reset, to a backend's
 * database and its fixtures. Somebody who takes the name of a person who was deleted is another one.
 */
import { createHash } from 'node:crypto';
import { entry } from '../store/entries.ts';
import type { Pool } from '../store/state.ts';
import { findUser } from './find.ts';

/** @param name what they sign in with. */
export function newSub(pool: Pool, name: string): string {
  for (let number = 0; ; number += 1) {
    const text = [pool.id, name.toLowerCase(), number].join('\0');
    const sub = asSub(createHash('sha256').update(text).digest('hex'));
    if (!findUser(pool, sub) && entry(pool.spentSubs, sub) === undefined) return sub;
  }
}

/** @param hex 28 digits or more. */
export function asSub(hex: string): string {
  const [, a, b, c, d, e, f] = /^(.{8})(.)(.)(.{2})(.{4})(.{12})/.exec(hex) ?? [];
  return `${a}-${b}0${c}1-70${d}-${e}-${f}`;
}
