/** Buttons that do the same to different things: `name` says what is done, `value` to what. Later ones count too. */
import { carryOut } from './carry-out.ts';
import { findForm } from './find.ts';

/** @param act Gets the button's value. */
export function onChoice(formId: string, name: string, act: (value: string) => Promise<void>): void {
  findForm(formId).addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('button[type="button"]');
    if (button && button.name === name) carryOut(button, () => act(button.value));
  });
}
