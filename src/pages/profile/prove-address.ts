/** The step in which a code proves an address: where it went, what is in force until then, and another code. */

import { profile as words } from '#words/profile';
import { type Delivery, deliveryFrom } from '../../cognito/delivery.ts';
import { CognitoError } from '../../cognito/error.ts';
import { inLanguage } from '../../cognito/in-language.ts';
import { ask } from '../../form/ask.ts';
import { onPress } from '../../form/buttons.ts';
import { keepAsking, wasAskingFor } from '../../gate/asking.ts';
import { tellLoadedAgain } from '../../gate/loaded-again.ts';
import { callSignedIn } from '../../session/call-signed-in.ts';
import { keepDraft, takeDraft } from '../../session/draft.ts';
import { dropDraft } from '../../session/token-storage.ts';
import { showIf } from '../../view/parts.ts';
import { say } from '../../view/status.ts';
import { attributeName } from '../../words/attribute-names.ts';
import { codeSent, placeOf } from '../../words/place-of.ts';
import { type Address, type Attributes, addresses, readAttributes } from './attributes.ts';
import { changeAttributes, type Proof } from './change-attributes.ts';

type Claim = {
  address: Address;
  /** What the person says theirs is. */
  value: string;
  /** What the pool has now. */
  current: Attributes;
};

type Profile = {
  /** The person's `sub`. */
  owner: string;
  /** What the pool has now. */
  current: () => Attributes;
  showAnew: () => Promise<void>;
};

/** Asks for one code after another, until each is right. A page that is loaded again meanwhile knows what for. */
export async function proveAll(proofs: readonly Proof[], { owner, current, showAnew }: Profile): Promise<void> {
  for (const [at, { address, value, delivery }] of proofs.entries()) {
    const left = proofs.slice(at).map((proof) => [proof.address, proof.value]);
    keepDraft('prove', owner, Object.fromEntries(left));
    keepAsking('address');
    await proveAddress({ address, value, current: current() }, delivery);
    await showAnew();
  }
  dropDraft();
  keepAsking();
}

/** @returns whether the page was asking for codes before it was loaded again; they are right by then. */
export async function proveAgain(profile: Profile): Promise<boolean> {
  const kept = wasAskingFor() === 'address' ? takeDraft('prove', profile.owner) : undefined;
  if (!kept) return false;
  const claimed = addresses.filter((address) => kept[address]);
  const proved = proveAll(
    claimed.map((address) => ({ address, value: kept[address] ?? '', delivery: undefined })),
    profile,
  );
  tellLoadedAgain();
  await proved;
  return true;
}

/** Asks for the code that was sent, until it is right. */
async function proveAddress(claim: Claim, delivery: Delivery | undefined): Promise<void> {
  const { address, value } = claim;
  onPress('again', async () => say(codeSent(await sendAgain(claim), value)));
  const filling = {
    heading: words.proof.heading(attributeName(address)),
    sentTo: placeOf(delivery, value),
    inForce: inForce(claim),
  };
  showIf({ overview: false });
  await ask<unknown>({ form: 'prove', filling }, ({ code }) =>
    callSignedIn('VerifyUserAttribute', { AttributeName: address, Code: code }).catch(unlessProved(claim)),
  );
}

/** A code is spent as well when the try before had no answer and was carried out: what the pool says now counts then. */
function unlessProved({ address, value }: Claim): (error: unknown) => Promise<void> {
  return async (error) => {
    if (!(error instanceof CognitoError && error.lastTry)) throw error;
    const now = await readAttributes();
    if (now[address] !== value || now[`${address}_verified`] !== 'true') throw error;
  };
}

/** A code for an address that the pool has already. */
export async function sendCode(address: Address): Promise<Delivery | undefined> {
  const { CodeDeliveryDetails } = await callSignedIn('GetUserAttributeVerificationCode', {
    ...inLanguage(),
    AttributeName: address,
  });
  return deliveryFrom(CodeDeliveryDetails);
}

/** A value that the pool does not have yet gets its code by being sent again. */
async function sendAgain({ address, value, current }: Claim): Promise<Delivery | undefined> {
  if (current[address] === value) return sendCode(address);
  const [proof] = await changeAttributes({ [address]: value }, current);
  return proof?.delivery;
}

function inForce({ address, value, current }: Claim): string {
  const name = attributeName(address);
  const old = current[address];
  if (old === value) return words.proof.newInForce(name);
  return old ? words.proof.oldInForce(name, old) : words.proof.noneInForce(name);
}
