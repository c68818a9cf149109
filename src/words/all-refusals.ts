/** Everything that a refusal of Cognito can mean; where several fit, the first counts. */
import { factorRefusals } from './factor-refusals.ts';
import type { Meaning } from './meaning.ts';
import { refusals } from './refusals.ts';

/** @param code Cognito's, such as `NotAuthorized`. */
export function meaningsOf(code: string): readonly Meaning[] {
  return [factorRefusals, refusals].flatMap((meanings) => meanings[code] ?? []);
}

/** All of them, for the test that reads them. */
export const allMeanings: readonly Meaning[] = [factorRefusals, refusals].flatMap((meanings) =>
  Object.values(meanings).flat(),
);
