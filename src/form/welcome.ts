/** What the address of a page says to its person: who they are, and why they are here. */
import { newsOf } from '../words/reasons.ts';
import { fill } from './fill.ts';
import { asked } from './page-address.ts';
import { say } from './say.ts';

export function welcome(): void {
  const email = asked('email');
  // Somebody may have been quicker than the script.
  const typed = document.querySelector<HTMLInputElement>('input[data-fill="email"]')?.value;
  if (email && !typed) fill({ email });
  const reason = asked('reason');
  if (reason) say(newsOf(reason));
}
