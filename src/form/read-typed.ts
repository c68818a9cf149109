/** The part of the forms that reads what was pasted; loaded when a field holds more than its plain form. */
import { typed as words } from '#words/typed';
import { cleanAddress } from '../view/domains.ts';
import type { Reading } from './field.ts';
import { readAddress } from './read-address.ts';
import { holdsSeveralCodes, pickCode } from './read-code.ts';

/**
 * @param kind The field's `autocomplete`: `one-time-code`, `tel`, or anything else for an e-mail address.
 * @param country Its `data-country`, for a telephone number.
 */
export async function readTyped(typed: string, kind: string, country?: string): Promise<Reading> {
  // The rules of all countries are large, and few forms ask for a number.
  if (kind === 'tel') return (await import('./read-phone.ts')).readPhone(typed, country);
  if (kind === 'one-time-code') return readCode(typed);
  const text = readAddress(typed);
  return { text, sent: cleanAddress(text) };
}

function readCode(typed: string): Reading {
  const text = pickCode(typed) ?? typed;
  return { text, sent: text.trim(), problem: holdsSeveralCodes(typed) ? words.severalCodes : undefined };
}
