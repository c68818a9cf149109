/** Waits for the press of a button that does one thing, once. */
import { setBusy } from './busy.ts';

/** The button stays busy, since something else follows. */
export function pressed(button: HTMLButtonElement): Promise<void> {
  return new Promise((resolve) => {
    const press = () => {
      setBusy(button, button);
      resolve();
    };
    button.addEventListener('click', press, { once: true });
  });
}
