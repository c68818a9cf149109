/** A telephone number as people and their address books write it, read by the rules of its country. */
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { phoneWords } from '../words/phone-words.ts';
import { asciiDigits, withoutMarks } from './ascii-digits.ts';

/** The number in groups, with its country code; or what is wrong, and then the text as it was typed. */
export type PhoneReading = { text: string; problem?: string };

/** @param typed With a country code after + or 00, or a link of the form `tel:` (RFC 3966). */
export function readPhone(typed: string): PhoneReading {
  const text = plain(typed);
  const number = numberIn(text);
  if (!number) return { text: typed, problem: /^\D*\+\d/.test(text) ? phoneWords.impossible : phoneWords.noCountry };
  if (number.ext) return { text: typed, problem: phoneWords.extension };
  return number.isPossible() ? { text: number.formatInternational() } : { text: typed, problem: phoneWords.impossible };
}

/** A zero in brackets is for calls within the country; where it belongs to the number, as in Italy, it is read first. */
function numberIn(text: string): PhoneNumber | undefined {
  const asTyped = parsePhoneNumberFromString(text);
  if (asTyped?.isPossible()) return asTyped;
  return parsePhoneNumberFromString(text.replace(/\(\s*0\s*\)/, ' ')) ?? asTyped;
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
