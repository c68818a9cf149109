/** Of an address that a code is to prove: what the profile page says while it asks for it. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';
import { attributes } from './attributes.ts';

const { inSentence } = attributes;

export const proof: Words['proof'] = {
  heading: (name) => `Confirm your ${inSentence(name)}`,
  oldInForce: (name, old) => `Until you enter it, ${isolated(old)} stays your ${inSentence(name)}.`,
  noneInForce: (name) => `Until you enter it, your account has no ${inSentence(name)}.`,
  newInForce: (name) => `It is your ${inSentence(name)} already; the code confirms it.`,
};
