/** From an error to the mistake that a page shows; loaded when Cognito has refused something, or something else went wrong. */
import { refusals } from '#words/refusals';
import { signInNames } from '#words/sign-in-names';
import { CognitoError } from '../cognito/error.ts';
import { identify } from '../cognito/identify/identify.ts';
import type { Reason } from '../cognito/identify/reasons.ts';
import { attributeName } from './attribute-names.ts';
import { afterLostTry } from './lost-tries.ts';
import type { Mistake, NameField } from './mistake.ts';
import { type Place, places } from './refusal-places.ts';
import type { Words } from './words.ts';

/** By our code for it, or Cognito's. */
const troubles: ReadonlyMap<string, keyof Words['refusals']['troubles']> = new Map([
  ['Timeout', 'Timeout'],
  ['Service', 'Service'],
  ['InternalError', 'Service'],
]);

export function mistakeIn(error: unknown, nameField: NameField): Mistake {
  const unknown = { words: refusals.troubles.unknown };
  if (!(error instanceof CognitoError)) return unknown;
  const trouble = troubles.get(error.code);
  if (trouble) return { words: refusals.troubles[trouble], mayPass: true };
  const mistake = mistakeOf(error, nameField);
  if (!mistake) console.debug(`${error.operation}: ${error.code}: ${error.message}`);
  return mistake ?? unknown;
}

/** @returns nothing for a reason that there are no words for. */
function mistakeOf(refusal: CognitoError, nameField: NameField): Mistake | undefined {
  const { operation, lastTry } = refusal;
  const { reason, about } = identify(refusal);
  const lost = lastTry && afterLostTry(operation, reason, lastTry);
  if (lost) return lost;
  if (!hasWords(reason)) return undefined;
  const words = wordsByName(reason, nameField) ?? refusals.reasons[reason];
  const place = places[reason];
  return {
    words: typeof words === 'string' ? words : words(nameOf(reason, about)),
    ...placed((typeof place === 'function' ? place(operation, about) : place) ?? {}, nameField),
  };
}

function hasWords(reason: Reason): reason is Reason & keyof Words['refusals']['reasons'] {
  return reason in refusals.reasons;
}

/** What the page's field for it takes, if anything but an e-mail address: the sentence is about that then. */
function wordsByName(reason: Reason, nameField: NameField): string | undefined {
  const type = nameField?.type;
  const sentences: Partial<Record<Reason, string>> = type === 'tel' || type === 'text' ? signInNames[type] : {};
  return sentences[reason];
}

/** A number or an address that people sign in with is told beside the field for that, which may have another name. */
function placed({ field, ...place }: Place, own: NameField): Place {
  const isThere = !own || own.form?.elements.namedItem(field ?? '') !== null;
  const isAbout = field === 'username' || (field === 'phone_number' && own?.type === 'tel' && !isThere);
  if (isAbout) return { ...place, field: own?.name ?? 'email' };
  return { ...place, ...(field && { field }) };
}

/** A question and the words of a function stand as they are. */
function nameOf(reason: Reason, about: string): string {
  return reason.startsWith('attribute-') ? attributeName(about) : about;
}
