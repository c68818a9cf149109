/** Lists whose entries are copies of a `<template>`, each with a key; the buttons of an entry have the key as their value. */
import type { Moment } from '../words/moment.ts';
import { type Filling, fill } from './fill.ts';
import { type Conditions, showIf } from './show-if.ts';

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
