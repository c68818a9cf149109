/** A telephone number as people and their address books write it, read by the rules of its country. */

import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { typed as words } from '#words/typed';
import type { Reading } from './field.ts';
import { asciiDigits, withoutMarks } from './read-code.ts';

/**
 * @param typed With a country code after + or 00, or a link of the form `tel:` (RFC 3966).
 * @param country Whose numbers may go without: `GB`, or empty for the one where the browser lives.
 * @returns the number in groups for the person, and in E.164 for Cognito; what is refused stays as it was typed.
 */
export function readPhone(typed: string, country?: string): Reading {
  const text = plain(typed);
  const number = numberIn(text, country === '' ? homeCountry() : country);
  const refused = (problem: string) => ({ text: typed, sent: typed, problem });
  if (!number) return refused(/^\D*\+\d/.test(text) ? words.impossible : words.noCountry);
  if (number.ext) return refused(words.extension);
  if (!canExist(number)) return refused(words.impossible);
  return { text: number.formatInternational(), sent: number.number };
}

/**
 * By its length, and by a zero at the beginning where the country gives none. A number that nobody has today is not refused:
 * new ones are given out before the rules know of them, and those for examples (+1 555, +44 7700 900) are never.
 */
function canExist(number: PhoneNumber): boolean {
  return number.isPossible() && (number.isValid() || !number.nationalNumber.startsWith('0'));
}

/** A zero in brackets is for calls within the country; where it belongs to the number, as in Italy, it is read first. */
function numberIn(text: string, country: string | undefined): PhoneNumber | undefined {
  const read = (number: string) => parsePhoneNumberFromString(number, country?.toUpperCase() as CountryCode);
  const asTyped = read(text);
  if (asTyped?.isPossible()) return asTyped;
  return read(text.replace(/\(\s*0\s*\)/, ' ')) ?? asTyped;
}

/** The first country that the person's languages name: of `en-GB`, the United Kingdom. */
function homeCountry(): string | undefined {
  const regions = (globalThis.navigator?.languages ?? []).map((language) => new Intl.Locale(language).region);
  return regions.find(Boolean);
}

/** In ASCII, with + for 00. */
function plain(typed: string): string {
  const text = asciiDigits(withoutMarks(typed).normalize('NFKC'))
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return text
    .replace(/^(tel:)?[\s(]*00(?=[\s().-]*[1-9])/i, '$1+')
    .replace(/^(tel:)?\s*\(\s*\+\s*(\d+)\s*\)/i, '$1+$2 ');
}
