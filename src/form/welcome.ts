/** What a page says to the person who comes: who they are, and why they are here. */
import { fill } from './fill.ts';
import { asked, askedEmail } from './page-address.ts';
import { say } from './say.ts';

export function welcome(): void {
  const email = askedEmail();
  // Somebody may have been quicker than the script.
  const typed = document.querySelector<HTMLInputElement>('input[data-fill="email"]')?.value;
  if (email && !typed) fill({ email });
  const reason = asked('reason');
  // Most people come without one.
  if (reason)
    import('../words/reasons.ts').then(
      ({ newsOf }) => say(newsOf(reason)),
      () => {},
    );
}
