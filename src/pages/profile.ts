/** profile.html: what the account holds, and what of it the person can change; an address is proved by a code. */
import { keepDraft, takeDraft } from '../form/draft.ts';
import { onFirstTouch } from '../form/on-first-touch.ts';
import { onPress } from '../form/on-press.ts';
import { onSubmit } from '../form/on-submit.ts';
import { changesIn, namesIn, onEdit, prefill } from '../form/prefill.ts';
import { say } from '../form/say.ts';
import { showIf } from '../form/show-if.ts';
import { showPairs } from '../form/show-pairs.ts';
import { showStep } from '../form/show-step.ts';
import { tell } from '../form/tell.ts';
import { untilItWorks } from '../form/until-it-works.ts';
import { checkLogin } from '../gate/check-login.ts';
import { freshSignIn } from '../gate/fresh-sign-in.ts';
import { attributeName, attributeValue } from '../words/attribute-words.ts';
import { profileWords } from '../words/profile-words.ts';
import { type Attributes, addresses, changeAttributes, readAttributes } from './profile/attributes.ts';

const load = onFirstTouch('profile', () => import('./profile/prove-address.ts'));

let current: Attributes = {};

const { sub } = await untilItWorks(() => checkLogin(show));
if (takeDraft('profile', sub)) say(profileWords.typedBefore);
onEdit('profile', showStanding);
showStanding();

onSubmit('profile', async () => {
  const changes = changesIn('profile');
  if (Object.keys(changes).length === 0) return say(profileWords.nothingChanged);
  const isDangerous = addresses.some((address) => address in changes);
  if (isDangerous) await freshSignIn(() => keepDraft('profile', sub));
  const { proveAddress } = await load();
  const proofs = await changeAttributes(changes, current);
  await showAnew();
  for (const { address, delivery } of proofs) {
    await proveAddress({ address, value: changes[address] ?? '', current }, delivery);
    await showAnew();
  }
  showIf({ 'address-changed': isDangerous });
  finish(profileWords.saved);
});

for (const address of addresses) {
  if (!namesIn('profile').has(address)) continue;
  onPress(`confirm-${address}`, async () => {
    const { sendCode, proveAddress } = await load();
    const delivery = await sendCode(address);
    await proveAddress({ address, value: current[address] ?? '', current }, delivery);
    await showAnew();
    finish(profileWords.confirmed(attributeName(address)));
  });
}

onPress('sign-out-everywhere', async () => {
  const { leaveEverywhere } = await import('../gate/leave-everywhere.ts');
  await leaveEverywhere();
});

function finish(sentence: string): void {
  showIf({ overview: true });
  showStep('profile');
  tell(sentence);
}

/** The ID token has the old values until it is refreshed. */
async function showAnew(): Promise<void> {
  const renew = import('../session/refresh.ts').then(({ refresh }) => refresh());
  await Promise.all([show(), renew.catch(() => {})]);
}

async function show(): Promise<void> {
  current = await readAttributes();
  prefill('profile', current);
  showStanding();
  const fields = namesIn('profile');
  const isShown = (name: string) => fields.has(name) || fields.has(name.replace(/_verified$/, ''));
  const others = Object.entries(current).filter(([name]) => !isShown(name));
  showPairs(
    'others',
    others.map(([name, value]) => ({ name: attributeName(name), ...attributeValue(name, value) })),
  );
}

/** What is typed and not saved yet is neither confirmed nor not. */
function showStanding(): void {
  const changes = changesIn('profile');
  for (const address of addresses) {
    const isInForce = Boolean(current[address]) && !(address in changes);
    const isConfirmed = current[`${address}_verified`] === 'true';
    showIf({
      [`${address}-confirmed`]: isInForce && isConfirmed,
      [`${address}-unconfirmed`]: isInForce && !isConfirmed,
    });
  }
}
