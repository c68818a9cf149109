/** Lists and tables that a page fills: copies of a `<template>`, pairs, rows. */
import type { Moment } from '../words/moments.ts';
import { type Conditions, type Filling, fill, showIf, write } from './parts.ts';

/** A copy of a `<template>`, with a key, which its buttons have as their value. */
export type Entry = {
  filling?: Filling;
  conditions?: Conditions;
  /** For `<time data-moment>`. */
  moments?: Readonly<Record<string, Moment>>;
};

/** Adds an entry at the end of the list, or changes the one that has the key. */
export function showEntry(
  templateId: string,
  key: string,
  { filling = {}, conditions = {}, moments = {} }: Entry,
): void {
  const entry = findEntry(templateId, key) ?? addEntry(templateId, key);
  fill(filling, entry);
  showIf(conditions, entry);
  for (const time of entry.querySelectorAll('time')) {
    const moment = moments[time.dataset.moment ?? ''];
    if (moment) Object.assign(time, { textContent: moment.text, lang: moment.language, dateTime: moment.iso });
  }
}

export function removeEntry(templateId: string, key: string): void {
  findEntry(templateId, key)?.remove();
}

export function focusEntry(templateId: string, key: string): void {
  const heading = findEntry(templateId, key)?.querySelector<HTMLElement>('h2');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

export function countEntries(templateId: string): number {
  return entriesOf(templateId).length;
}

function findEntry(templateId: string, key: string): HTMLElement | undefined {
  return entriesOf(templateId).find(({ dataset }) => dataset.key === key);
}

function entriesOf(templateId: string): HTMLElement[] {
  return [...(findTemplate(templateId).parentElement?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
}

function addEntry(templateId: string, key: string): HTMLElement {
  const template = findTemplate(templateId);
  const copy = template.content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`Nothing in <template id="${templateId}">`);
  copy.dataset.key = key;
  for (const part of copy.querySelectorAll('[id]')) part.id += `-${key}`;
  for (const button of copy.querySelectorAll('button')) {
    button.value = key;
    const names = button.getAttribute('aria-labelledby')?.split(' ') ?? [];
    button.setAttribute('aria-labelledby', names.map((id) => `${id}-${key}`).join(' '));
  }
  template.parentElement?.append(copy);
  return copy;
}

function findTemplate(id: string): HTMLTemplateElement {
  const template = document.querySelector<HTMLTemplateElement>(`template#${id}`);
  if (!template) throw new Error(`No <template id="${id}"> on this page`);
  return template;
}

/** A name and a value, such as what an account holds. */
export type Pair = {
  name: string;
  text: string;
  /** Of the text, where it is not the page's. */
  language?: string;
};

/** @param listId Of a `<dl>`, which the page may do without. */
export function showPairs(listId: string, pairs: readonly Pair[]): void {
  const parts = pairs.flatMap(({ name, text, language }) => [part('dt', name), part('dd', text, language)]);
  document.getElementById(listId)?.replaceChildren(...parts);
}

function part(element: 'dt' | 'dd', text: string, language = ''): HTMLElement {
  const made = document.createElement(element);
  made.dir = 'auto';
  write(made, text);
  if (language) made.lang = language;
  return made;
}

/** Of a table that explains what it shows. */
export type Row = {
  name: string;
  text: string;
  /** What the name and the value say, in words. */
  meaning: string;
};

/** @param bodyId The `<tbody>` that is filled anew; the page may do without it. */
export function showRows(bodyId: string, rows: readonly Row[]): void {
  document.getElementById(bodyId)?.replaceChildren(...rows.map(rowFor));
}

function rowFor({ name, text, meaning }: Row): HTMLTableRowElement {
  const row = document.createElement('tr');
  const heading = document.createElement('th');
  heading.scope = 'row';
  heading.textContent = name;
  const note = document.createElement('small');
  note.textContent = meaning;
  const value = document.createElement('bdi');
  write(value, text);
  const cell = document.createElement('td');
  cell.append(value, ' ', note);
  row.append(heading, cell);
  return row;
}
