/** Buttons that put a text on the clipboard. */
import { tokenWords } from '../words/token-words.ts';
import { findButton } from './find.ts';
import { say } from './say.ts';

/** @param text Asked for at each press, so that it is never stale. */
export function onCopy(buttonId: string, text: () => Promise<string>): void {
  findButton(buttonId).addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(await text());
      say(tokenWords.copied);
    } catch {
      say(tokenWords.notCopied);
    }
  });
}
