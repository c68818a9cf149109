/** Puts a text on the clipboard, and says whether that worked. */
import { tokenWords } from '../words/token-words.ts';
import { say } from './say.ts';

export async function copy(text: string | Promise<string>): Promise<void> {
  try {
    await navigator.clipboard.writeText(await text);
    say(tokenWords.copied);
  } catch {
    say(tokenWords.notCopied);
  }
}
