/** The list of passkeys on the page, in words. */
import { countEntries, removeEntry, showEntry } from '../../view/lists.ts';
import { showIf } from '../../view/parts.ts';
import { type Moment, moment } from '../../words/moments.ts';
import type { Passkey } from './list-passkeys.ts';

let shown: readonly Passkey[] = [];

/** In place of those that were shown before. */
export function showPasskeys(passkeys: readonly Passkey[]): void {
  for (const { id } of shown) removeEntry('passkey', id);
  shown = passkeys;
  for (const { id, name, created, isHere } of passkeys) {
    showEntry('passkey', id, {
      filling: { name },
      conditions: { here: isHere, dated: created !== undefined },
      moments: { created: createdAt(created) },
    });
  }
  const some = countEntries('passkey') > 0;
  showIf({ some, none: !some });
}

export function createdAt(created = 0): Moment {
  return moment(created, { dateStyle: 'long' });
}
