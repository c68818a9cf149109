/** Everything that a refusal of Cognito can mean; where several fit, the first counts. */
import { attributeRefusals } from './attribute-refusals.ts';
import { factorRefusals } from './factor-refusals.ts';
import { identityRefusals } from './identity-refusals.ts';
import { lostTries } from './lost-tries.ts';
import type { Meaning } from './meaning.ts';
import { refusals } from './refusals.ts';
import { signInRefusals } from './sign-in-refusals.ts';
import { storageRefusals } from './storage-refusals.ts';

const families = [
  storageRefusals,
  lostTries,
  signInRefusals,
  identityRefusals,
  factorRefusals,
  attributeRefusals,
  refusals,
];

/** @param code Cognito's, such as `NotAuthorized`. */
export function meaningsOf(code: string): readonly Meaning[] {
  return families.flatMap((meanings) => (Object.hasOwn(meanings, code) && meanings[code]) || []);
}

/** All of them, for the test that reads them. */
export const allMeanings: readonly Meaning[] = families.flatMap((meanings) => Object.values(meanings).flat());
