/** A secret for an authenticator app: as a picture, and in letters with a button that copies them. */
import { signInWords } from '../words/sign-in-words.ts';
import { copy } from './copy.ts';
import type { Filling } from './fill.ts';
import { onPress } from './on-press.ts';
import { qrCode } from './qr-code.ts';
import { showPicture } from './show-picture.ts';

/**
 * @param uri What the picture says.
 * @returns what the form fills in: the letters, four at a time, for whoever types them.
 */
export function showSecret(secret: string, uri: string): Filling {
  showPicture('qr-code', qrCode(uri, signInWords.qrCode));
  onPress('copy-secret', () => copy(secret));
  return { secret: secret.replace(/.{4}(?=.)/g, '$& ') };
}
