/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: 'QR code for your authenticator app',
  anyQuestion: 'Enter what this site has asked you for.',
  anotherQuestion: 'There is one more question.',
  wrongAnswer: 'That was not the right answer. Try again.',
  passkeyDeclined: 'You are not signed in yet. Try your passkey again, or go another way.',
  passkeyUnfit: 'Passkeys can’t be used at this address of the site. Go another way.',
  passkeyAgain: 'That took too long. Confirm with your device once more.',
  passkeyDeclinedHere: 'You are not signed in yet. Try your passkey again, or enter your password.',
  passkeyUnfitHere: 'Passkeys can’t be used at this address of the site. Enter your password.',
  noPasskey: 'There is no passkey to sign in with here. Enter your password.',
};
