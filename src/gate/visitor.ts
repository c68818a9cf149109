/** Who comes to a page that leads in, and why: login, register, confirm, forgot-password. */
import { handedOver, handOver } from '../session/hand-over.ts';
import { readTokens } from '../session/tokens.ts';
import { fill } from '../view/parts.ts';
import { say } from '../view/status.ts';
import { typedEmail } from '../view/typed-email.ts';
import { asked } from './address.ts';

/** @returns the e-mail address that the page before has handed over. A link of older days carries it: it is read once. */
export function askedEmail(): string {
  const linked = asked('email');
  if (linked) handOver(linked);
  if (linked) forget('email');
  return handedOver();
}

/** Takes one thing out of the address once it is read, so that it does not lie about in the history. */
export function forget(name: string): void {
  const address = new URL(location.href);
  address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
}

/**
 * For confirm and forgot-password, which are there for people who are signed in too: when Back brings one from memory,
 * whoever has signed in since goes on. Who was in before has come for the page, and has perhaps been away for the mail.
 */
export function redirectSignedInSince(): void {
  const before = readTokens()?.username;
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted || readTokens()?.username === before) return;
    import('./way-in.ts').then(({ lookQuietly }) => lookQuietly()).catch(() => {});
  });
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
