/** What a button in a form does that does not send it, such as asking for another code. */
import { carryOut } from './carry-out.ts';
import { findButton } from './find.ts';

const acts = new WeakMap<HTMLButtonElement, () => Promise<void>>();

/** A later `act` for the same button replaces the one before; without the button there is nothing to listen to. */
export function onPress(buttonId: string, act: () => Promise<void>): void {
  const button = findButton(buttonId);
  if (!button) return;
  if (!button.form) throw new Error(`No form around <button id="${buttonId}">`);
  if (!acts.has(button)) button.addEventListener('click', () => carryOut(button, async () => acts.get(button)?.()));
  acts.set(button, act);
}
