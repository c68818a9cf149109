/** Mistakes, told in the summary and beside each field, in the same words. */

import { addressOf } from '../gate/address.ts';
import { write } from '../view/parts.ts';
import { hideSummary, showSummary } from '../view/summary.ts';
import type { Mistake, Way } from '../words/mistake.ts';
import { clearFieldError, type Field, fieldNamed, fieldsOf, showFieldError } from './field.ts';

export function showMistakes(mistakes: readonly Mistake[], form: HTMLFormElement): void {
  showSummary(mistakes.map((mistake) => summaryItem(mistake, form)));
}

export function clearMistakes(form: HTMLFormElement): void {
  hideSummary();
  for (const field of fieldsOf(form)) clearFieldError(field);
}

function summaryItem({ words, field: name, ways = [] }: Mistake, form: HTMLFormElement): HTMLLIElement {
  const item = document.createElement('li');
  const field = fieldNamed(form, name);
  if (field) item.append(linkToField(field, words));
  else write(item, words);
  if (field) showFieldError(field, words);
  if (ways.length) item.append(waysOut(ways));
  return item;
}

function waysOut(ways: readonly Way[]): HTMLParagraphElement {
  const line = document.createElement('p');
  for (const { words, page } of ways) {
    const link = linkTo(words, addressOf(page));
    link.dataset.carry = '';
    line.append(link, ' ');
  }
  return line;
}

/** Brings the label into view too, so that the field does not appear without its name. */
function linkToField(field: Field, words: string): HTMLAnchorElement {
  const link = linkTo(words, `#${field.id}`);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    (field.labels?.[0] ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
  return link;
}

function linkTo(words: string, address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  write(link, words);
  return link;
}
