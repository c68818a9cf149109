/** News, for eyes and ears. */
import { findStatus } from './find.ts';

/** Puts a sentence into the page's status line; an empty one takes it away. */
export function say(sentence: string): void {
  findStatus().textContent = sentence;
}

/** For ears only: what eyes can see by themselves. */
export function announce(sentence: string): void {
  announcer().textContent = sentence;
}

function announcer(): Element {
  const present = document.querySelector('.visually-hidden[aria-live]');
  if (present) return present;
  const made = document.createElement('div');
  made.className = 'visually-hidden';
  made.ariaLive = 'polite';
  document.body.append(made);
  return made;
}
