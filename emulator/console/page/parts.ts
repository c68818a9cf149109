/** Of what the part about a person is made. */
import { button } from './ask.ts';
import { make } from './elements.ts';

/** Entries under a title, or the word that there is none. */
export function part(title: string, entries: HTMLElement[], more?: HTMLElement): HTMLElement {
  const none = entries.length === 0 ? make('li', { class: 'quiet' }, 'None') : undefined;
  return make('div', {}, make('strong', {}, title), make('ul', {}, ...entries, none), more);
}

/** What somebody has, with the button that takes it away. @param action the button's word; what is read aloud names the thing too. */
export function entry(words: string, action: string, work: () => Promise<string | undefined>): HTMLLIElement {
  const element = button(action, work);
  element.setAttribute('aria-label', `${action}: ${words}`);
  return make('li', {}, make('bdi', {}, words), ' ', element);
}

let count = 0;

/** A labelled field that no other has the id of. */
export function input(label: string): { whole: HTMLElement; field: HTMLInputElement } {
  count += 1;
  const id = `person-field-${count}`;
  const field = make('input', { id, autocomplete: 'off' });
  return { whole: make('div', {}, make('label', { for: id }, label), ' ', field), field };
}

/** Elements in a row, and the words of the button that sends them. */
export function rowForm(...parts: [...HTMLElement[], string]): HTMLFormElement {
  const [words, ...elements] = parts.toReversed();
  const submit = make('button', { type: 'submit' }, words as string);
  return make('form', { class: 'row', method: 'dialog' }, ...(elements.toReversed() as HTMLElement[]), submit);
}
