/** What a page says to the person who comes: who they are, and why they are here. */
import { fill } from './fill.ts';
import { asked, askedEmail } from './page-address.ts';
import { say } from './say.ts';

/** @param newsOf The sentence for a reason; with the page, since one that came later would move what is below it. */
export function welcome(newsOf?: (reason: string) => string): void {
  const email = askedEmail();
  // Somebody may have been quicker than the script.
  const typed = document.querySelector<HTMLInputElement>('input[data-fill="email"]')?.value;
  if (email && !typed) fill({ email });
  const reason = asked('reason');
  if (reason && newsOf) say(newsOf(reason));
}
