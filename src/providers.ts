/**
 * Beside the page's own script, where a page has `<button name="provider" value="Google">`, and on login where managed login
 * is configured: leads there, and ends the session there of whoever has signed out.
 */
import { config } from '#config';
import { asked } from './gate/address.ts';
import { lookQuietly } from './gate/way-in.ts';
import { endSessionThen, leaveForProvider, takeSession } from './managed/leave.ts';
import { readTokens } from './session/tokens.ts';
import { isBusy, setBusy, setIdle } from './view/status.ts';
import { hideSummary, showTrouble } from './view/summary.ts';

const { managedLogin, signInWith } = config;
/** Only login has it, whatever its address is. */
const door = document.forms.namedItem('login');
const isManaged = managedLogin !== undefined && signInWith === 'managed' && door !== null;
/** What is to be read before anybody goes on. */
const news = /^(?:signed-out.*|deleted)$/;

// Enter in a field presses the first button of a form that could send it.
for (const button of document.querySelectorAll<HTMLButtonElement>('button[name="provider"]')) button.type = 'button';
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest<HTMLButtonElement>('button[name="provider"]');
  if (!button) return;
  event.preventDefault();
  void press(button.value, button);
});
addEventListener('pageshow', ({ persisted }) => persisted && calm());

if (isManaged) onlyButton(door);
if (managedLogin && door) await atTheDoor();

/** There is nothing to type where managed login asks for it. */
function onlyButton(form: HTMLFormElement): void {
  for (const part of form.children) if (part instanceof HTMLElement) part.hidden = !part.matches('[type="submit"]');
  const take = (event: Event) => {
    if (event.target !== form) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void press('COGNITO', form);
  };
  addEventListener('submit', take, true);
}

async function atTheDoor(): Promise<void> {
  await lookQuietly();
  if (!readTokens() && takeSession()) await endSessionThen(location.href);
  if (isManaged && door && !news.test(asked('reason'))) await press('COGNITO', door);
}

async function press(provider: string, host: HTMLElement): Promise<void> {
  if (isBusy(document.body)) return;
  hideSummary();
  setBusy(document.body, null);
  setBusy(host, null);
  try {
    if (!managedLogin)
      throw new Error('A <button name="provider"> needs managedLogin: { domain } in the configuration');
    await leaveForProvider(provider);
  } catch (error) {
    calm();
    await showTrouble(error);
  }
}

function calm(): void {
  for (const host of document.querySelectorAll<HTMLElement>('[aria-busy="true"]')) setIdle(host);
}
