/** Buttons that put a text on the clipboard. */
import { tokenWords } from '../words/token-words.ts';
import { onPress } from './on-press.ts';
import { say } from './say.ts';

/** @param text Asked for at each press, so that it is never stale. */
export function onCopy(buttonId: string, text: () => Promise<string>): void {
  onPress(buttonId, async () => {
    const copy = await text();
    // A browser may refuse; then the person has to copy by hand.
    await navigator.clipboard.writeText(copy).then(
      () => say(tokenWords.copied),
      () => say(tokenWords.notCopied),
    );
  });
}
