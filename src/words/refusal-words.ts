/** From an error to the mistake that a page shows; loaded when Cognito has refused something, or something else went wrong. */
import { refusals } from '#words/refusals';
import { CognitoError } from '../cognito/error.ts';
import { identify } from '../cognito/identify/identify.ts';
import type { Reason } from '../cognito/identify/reasons.ts';
import { attributeName } from './attribute-names.ts';
import { afterLostTry } from './lost-tries.ts';
import type { Mistake } from './mistake.ts';
import { places } from './refusal-places.ts';
import type { Words } from './words.ts';

/** By our code for it, or Cognito's. */
const troubles: ReadonlyMap<string, keyof Words['refusals']['troubles']> = new Map([
  ['Timeout', 'Timeout'],
  ['Service', 'Service'],
  ['InternalError', 'Service'],
]);

export function mistakeIn(error: unknown): Mistake {
  const unknown = { words: refusals.troubles.unknown };
  if (!(error instanceof CognitoError)) return unknown;
  const trouble = troubles.get(error.code);
  if (trouble) return { words: refusals.troubles[trouble], mayPass: true };
  const mistake = mistakeOf(error);
  if (!mistake) console.debug(`${error.operation}: ${error.code}: ${error.message}`);
  return mistake ?? unknown;
}

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
