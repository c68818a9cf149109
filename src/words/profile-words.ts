/** What the profile page says: of changes, and of addresses that are still to be confirmed. */
import { isolated } from './isolated.ts';

export const profileWords = {
  saved: 'Your changes are saved.',
  nothingChanged: 'There is nothing to save: you have changed nothing.',
  typedBefore: 'What you typed is still here. Save it now.',
  confirmed: (name: string) => `Your ${inSentence(name)} is confirmed.`,
  /** The pool keeps the old address until the new one is proved. */
  oldInForce: (name: string, old: string) => `Until you enter it, ${isolated(old)} stays your ${inSentence(name)}.`,
  /** The same, where there is no old one. */
  noneInForce: (name: string) => `Until you enter it, your account has no ${inSentence(name)}.`,
  /** The pool has the new address already. */
  newInForce: (name: string) => `It is your ${inSentence(name)} already; the code confirms it.`,
};

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
