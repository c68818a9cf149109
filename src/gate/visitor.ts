/** Who comes to a page that leads in, and why: login, register, confirm, forgot-password. */
import { handedOver, handOver } from '../session/hand-over.ts';
import { fill } from '../view/parts.ts';
import { say } from '../view/status.ts';
import { takesName, typedEmail } from '../view/typed-email.ts';
import { asked } from './address.ts';

/** @returns the e-mail address that the page before has handed over. A link of older days carries it: it is read once. */
export function askedEmail(): string {
  const linked = asked('email');
  if (linked) handOver(linked);
  if (linked) forget('email');
  return handedOver(takesName);
}

/** Takes one thing out of the address once it is read, so that it does not lie about in the history. */
export function forget(name: string): void {
  const address = new URL(location.href);
  address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
}

/**
 * Says to the person who comes who they are, and why they are here.
 *
 * @param sentences By reason: an address can't put its own words on the page. They come with the page, since what came later
 *   would move what is below it.
 */
export function welcome(sentences: Readonly<Record<string, string>> = {}): void {
  const email = askedEmail();
  // Somebody may have been quicker than the script.
  if (email && !typedEmail()) fill({ email });
  const reason = asked('reason');
  if (Object.hasOwn(sentences, reason)) say(sentences[reason] ?? '');
  if (history.state) import('./loaded-again.ts').then(({ tellLoadedAgain }) => tellLoadedAgain()).catch(() => {});
}
