/** From a refusal of Cognito to the mistake that a page shows; loaded when Cognito has refused something. */
import { refusals } from '#words/refusals';
import type { CognitoError } from '../cognito/error.ts';
import { identify } from '../cognito/identify/identify.ts';
import type { Reason } from '../cognito/identify/reasons.ts';
import { attributeName } from './attribute-names.ts';
import { afterLostTry } from './lost-tries.ts';
import type { Mistake } from './mistake.ts';
import { places } from './refusal-places.ts';
import type { Words } from './words.ts';

/** @returns nothing for a reason that there are no words for. */
export function mistakeOf(refusal: CognitoError): Mistake | undefined {
  const { operation, lastTry } = refusal;
  const { reason, about } = identify(refusal);
  const lost = lastTry && afterLostTry(operation, reason, lastTry);
  if (lost) return lost;
  if (!hasWords(reason)) return undefined;
  const words = refusals.reasons[reason];
  const place = places[reason];
  return {
    words: typeof words === 'string' ? words : words(nameOf(reason, about)),
    ...(typeof place === 'function' ? place(operation, about) : place),
  };
}

function hasWords(reason: Reason): reason is Reason & keyof Words['refusals']['reasons'] {
  return reason in refusals.reasons;
}

/** A question and the words of a function stand as they are. */
function nameOf(reason: Reason, about: string): string {
  return reason.startsWith('attribute-') ? attributeName(about) : about;
}
