/** Waits for the press of a button that does one thing, once. */
import { setBusy } from './busy.ts';

/** The button stays busy, since something else follows. A button that is not there is never pressed. */
export function pressed(button: HTMLButtonElement | null): Promise<void> {
  return new Promise((resolve) => {
    const press = (on: HTMLButtonElement) => {
      setBusy(on, on);
      resolve();
    };
    button?.addEventListener('click', () => press(button), { once: true });
  });
}
