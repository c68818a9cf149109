/** The part of the forms that reads what was pasted; loaded when a field holds more than its plain form. */
import { codeWords } from '../words/code-words.ts';
import type { Judge } from './check-field.ts';
import type { Field } from './field.ts';
import { holdsSeveralCodes, pickCode } from './pick-code.ts';
import { readAddress } from './read-address.ts';

/** Has the check ask this too. Handed over: what is imported from the pages' own part would be one more file for each page. */
type Add = (field: Field, judge: Judge) => void;

/** Puts into the field what the person meant, or sees to it that the check says what is wrong with it. */
export async function tidyField(field: Field, addJudge: Add): Promise<void> {
  const typed = field.value;
  const meant = field.autocomplete === 'tel' ? await readNumber(field, addJudge) : readText(field, addJudge);
  // Somebody may have gone on typing meanwhile.
  if (meant === typed || field.value !== typed) return;
  field.value = meant;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function readText(field: Field, addJudge: Add): string {
  if (field.autocomplete !== 'one-time-code') return readAddress(field.value);
  addJudge(field, () => (holdsSeveralCodes(field.value) ? codeWords.several : undefined));
  return pickCode(field.value) ?? field.value;
}

/** The rules of all countries are large, and few forms ask for a number. */
async function readNumber(field: Field, addJudge: Add): Promise<string> {
  const { readPhone } = await import('./read-phone.ts');
  const isKnown = () => field instanceof HTMLInputElement && field.value === field.defaultValue;
  addJudge(field, () => (field.value && !isKnown() ? readPhone(field.value).problem : undefined));
  return readPhone(field.value).text;
}
