/** What a form does when it is sent: check, ask, and tell what went wrong. */

import { findForm } from '../view/parts.ts';
import { isBusy, say, setBusy, setIdle } from '../view/status.ts';
import { explain } from '../words/explain.ts';
import type { Mistake } from '../words/mistake.ts';
import { checkField } from './check.ts';
import { clearFieldError, fieldNamed, fieldsOf, isPassword } from './field.ts';
import { checkWhenLeft } from './leave-check.ts';
import { clearMistakes, showMistakes } from './mistakes.ts';
import { hidePasswords, watchPasswords, wireToggles } from './passwords.ts';
import { showStep } from './steps.ts';
import { type Attributes, findSignInField, readValues, tidy, type Values } from './values.ts';

/** Carries out what the form asks for. Whatever it throws is told in words, and the form can be sent again. */
export type Take = (values: Values, attributes: Attributes) => Promise<void>;

type Answering = { take: Take; giveUp?: ((error: unknown) => void) | undefined };

const answerings = new WeakMap<HTMLFormElement, Answering>();

/**
 * A later `take` for the same form replaces the one before.
 *
 * @param giveUp Gets an error after which this form can't be answered any more, instead of the person.
 */
export function onSubmit(formId: string, take: Take, giveUp?: (error: unknown) => void): void {
  const form = findForm(formId);
  const isNew = !answerings.has(form);
  answerings.set(form, { take, giveUp });
  if (isNew) wire(form);
}

function wire(form: HTMLFormElement): void {
  for (const field of fieldsOf(form)) clearFieldError(field);
  wireToggles(form);
  watchPasswords(form).catch(() => {});
  checkWhenLeft(form);
  // Without it, links lead on all the same.
  import('../gate/carry.ts').then(({ carryLinks }) => carryLinks()).catch(() => {});
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isBusy(form)) send(form, event.submitter);
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) setIdle(form);
    hidePasswords(form);
  });
}

async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  say('');
  clearMistakes(form);
  setBusy(form, null);
  const { take, giveUp } = answerings.get(form) ?? {};
  try {
    await Promise.all(fieldsOf(form).map(tidy));
    const mistakes = mistakesIn(form);
    if (mistakes.length) {
      setIdle(form);
      return showMistakes(mistakes, form);
    }
    hidePasswords(form);
    setBusy(form, button);
    const { values, attributes } = readValues(form);
    // What a press changes is painted first; all in one go would be a long task on a slow machine.
    await new Promise((resolve) => setTimeout(resolve));
    await take?.(values, attributes);
    setIdle(form);
  } catch (error) {
    const mistake = await explain(error, findSignInField());
    if (mistake.startsOver && giveUp) giveUp(error);
    else refuse(form, mistake);
  }
}

function mistakesIn(form: HTMLFormElement): Mistake[] {
  return fieldsOf(form).flatMap((field) => {
    const words = checkField(field);
    return words ? [{ words, field: field.id || field.name }] : [];
  });
}

/** The mistake may come from a later step that led back to this form. */
function refuse(form: HTMLFormElement, mistake: Mistake): void {
  if (form.hidden) showStep(form.id);
  setIdle(form);
  if (judgesPasswords(mistake, form)) emptyPasswords(form);
  showMistakes([mistake], form);
}

/** What was typed stays. Passwords don't, unless the trouble lies elsewhere. */
function judgesPasswords({ field: name, mayPass }: Mistake, form: HTMLFormElement): boolean {
  const field = fieldNamed(form, name);
  return field ? isPassword(field) : !mayPass;
}

function emptyPasswords(form: HTMLFormElement): void {
  for (const field of fieldsOf(form).filter(isPassword)) {
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
