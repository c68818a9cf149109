/** What the page about passkeys does where there are some: shows them, adds one, deletes one. */

import { passkeys as words } from '#words/passkeys';
import { reasonOf } from '../../cognito/reason-of.ts';
import { ask } from '../../form/ask.ts';
import { onChoice } from '../../form/buttons.ts';
import { showStep } from '../../form/steps.ts';
import { onSubmit } from '../../form/submit.ts';
import { freshSignIn } from '../../gate/fresh-sign-in.ts';
import { canUsePasskeys } from '../../passkeys/able.ts';
import { signals } from '../../passkeys/signals.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';
import { focusEntry } from '../../view/lists.ts';
import { findForm, showIf } from '../../view/parts.ts';
import { say, tell } from '../../view/status.ts';
import { type Added, addPasskey } from './add-passkey.ts';
import { dropMaker } from './drop-maker.ts';
import { hasOtherWay, listPasskeys, type Passkey } from './list-passkeys.ts';
import { createdAt, showPasskeys } from './show-passkeys.ts';

let all: Passkey[] = [];

/** From here on the page does what its person wants. */
export function listen(sub: string): void {
  onSubmit('passkeys', () => add(sub));
  onChoice('passkeys', 'delete', (id) => remove(sub, id));
}

export async function show(sub: string): Promise<void> {
  const isAble = canUsePasskeys();
  showIf({ able: isAble, unable: !isAble });
  all = await listPasskeys(sub);
  showPasskeys(all);
  signals().all(sub, all);
}

async function add(sub: string): Promise<void> {
  await freshSignIn();
  const added = await addPasskey(sub).catch(unlessOff);
  if (added === 'cancelled' || added === 'unfit') say(words[added]);
  else if (added) await tellAdded(sub, added);
}

/** One that is there already may be missing in the list: it came from another tab, or the answer got lost. */
async function tellAdded(sub: string, added: Added | 'there'): Promise<void> {
  await show(sub);
  if (added === 'there') tell(words.there);
  else tell(words.made(all.find(({ id }) => id === added.id)?.name ?? words.onDevice));
}

/** The pool has the last word. */
async function unlessOff(error: unknown): Promise<undefined> {
  if ((await reasonOf(error)) !== 'passkeys-off') throw error;
  showIf({ off: true, able: false });
}

async function remove(sub: string, id: string): Promise<void> {
  await freshSignIn();
  const passkey = all.find((each) => each.id === id);
  if (!passkey) return;
  const news = await decide(passkey, all.length === 1 && !(await hasOtherWay()));
  if (news) {
    await dropMaker(sub, id);
    // The others keep their numbers meanwhile: of two, none is called what the news says is gone.
    all = all.filter((each) => each !== passkey);
    showPasskeys(all);
  }
  showStep('passkeys');
  if (news) tell(news);
  else focusEntry('passkey', id);
}

/** @returns what there is to tell; nothing where it is kept. */
function decide({ id, name, created, rpId }: Passkey, isLastWay: boolean): Promise<string | undefined> {
  showIf({ 'last-way': isLastWay, dated: created !== undefined }, findForm('delete'));
  const filling = { passkey: name, created: createdAt(created).text };
  return ask<string | undefined>({ form: 'delete', filling, presses: { keep: async () => undefined } }, async () => {
    const isThere = await callSignedIn('DeleteWebAuthnCredential', { CredentialId: id }).then(() => true, unlessGone);
    signals().gone(rpId, id);
    return isThere ? words.deleted(name) : words.deletedElsewhere(name);
  });
}

async function unlessGone(error: unknown): Promise<false> {
  if ((await reasonOf(error)) !== 'passkey-unknown') throw error;
  return false;
}
