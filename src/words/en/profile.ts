/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';
import { attributes } from './attributes.ts';

const { inSentence } = attributes;

export const profile: Words['profile'] = {
  saved: 'Your changes are saved.',
  nothingChanged: 'There is nothing to save: you have changed nothing.',
  typedBefore: 'What you typed is still here. Save it now.',
  confirmed: (name) => `Your ${inSentence(name)} is confirmed.`,
  proof: {
    heading: (name) => `Confirm your ${inSentence(name)}`,
    oldInForce: (name, old) => `Until you enter it, ${isolated(old)} stays your ${inSentence(name)}.`,
    noneInForce: (name) => `Until you enter it, your account has no ${inSentence(name)}.`,
    newInForce: (name) => `It is your ${inSentence(name)} already; the code confirms it.`,
  },
};
