/** profile.html: what the account holds, and what of it the person can change; an address is proved by a code. */

import { config } from '#config';
import { profile as words } from '#words/profile';
import { onPress } from '../form/buttons.ts';
import { onFirstTouch } from '../form/first-touch.ts';
import { changesIn, namesIn, onEdit, retype } from '../form/prefill.ts';
import { showStep } from '../form/steps.ts';
import { onSubmit } from '../form/submit.ts';
import { leaveFor } from '../gate/address.ts';
import { checkLogin } from '../gate/check-login.ts';
import { freshSignIn } from '../gate/fresh-sign-in.ts';
import { keepDraft, takeDraft } from '../session/draft.ts';
import { showIf } from '../view/parts.ts';
import { say, tell } from '../view/status.ts';
import { attributeName } from '../words/attribute-names.ts';
import { type Attributes, addresses, readAttributes } from './profile/attributes.ts';
import { showAttributes, showStanding } from './profile/show-attributes.ts';

const load = onFirstTouch('profile', async () => ({
  ...(await import('./profile/change-attributes.ts')),
  ...(await import('./profile/prove-address.ts')),
}));
let current: Attributes = {};

const { sub } = await checkLogin(async (claims) => {
  // Whoever comes from an identity provider has another name, as have people of pools with user names.
  showIf({ 'own-name': claims.sub === claims['cognito:username'] });
  await show();
});
const typed = takeDraft('profile', sub);
if (typed) retype('profile', typed);
if (typed) say(words.typedBefore);
const page = { owner: sub, current: () => current, showAnew };
onEdit('profile', () => showStanding(current));
showStanding(current);

onSubmit('profile', async () => {
  const changes = changesIn('profile');
  if (Object.keys(changes).length === 0) return say(words.nothingChanged);
  const isDangerous = addresses.some((address) => address in changes);
  if (isDangerous) await freshSignIn(() => keepDraft('profile', sub, changesIn('profile')));
  const { changeAttributes, proveAll } = await load();
  const proofs = await changeAttributes(changes, current);
  await showAnew();
  await proveAll(proofs, page);
  showIf({ 'address-changed': isDangerous });
  finish(words.saved);
});

for (const address of addresses.filter((name) => namesIn('profile').has(name))) {
  onPress(`confirm-${address}`, async () => {
    const { sendCode, proveAll } = await load();
    await proveAll([{ address, value: current[address] ?? '', delivery: await sendCode(address) }], page);
    finish(words.confirmed(attributeName(address)));
  });
}

onPress('sign-out-everywhere', async () => {
  const { signOutEverywhere } = await import('../session/sign-out-everywhere.ts');
  await leaveFor('login', { reason: await signOutEverywhere() });
});

if (history.state) {
  const { proveAgain } = await load();
  if (await proveAgain(page)) finish(words.saved);
}

async function show(): Promise<void> {
  current = await readAttributes();
  showAttributes(current);
}

/** The ID token has the old values until it is refreshed. */
async function showAnew(): Promise<void> {
  const renew = import('../session/refresh.ts').then(({ refresh }) => refresh());
  const { email: before } = current;
  await Promise.all([show(), renew.catch(() => {})]);
  const { email: after = before } = current;
  if (after && after !== before && (config.passkeys ?? config.signInWith === 'choice')) {
    import('./profile/tell-new-name.ts').then(({ tellNewName }) => tellNewName(sub, after)).catch(() => {});
  }
}

function finish(sentence: string): void {
  showIf({ overview: true });
  showStep('profile');
  tell(sentence);
}
