/** What the login page says between its questions, and beside a QR code. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: 'QR code for your authenticator app',
  anyQuestion: 'Enter what this site has asked you for.',
  anotherQuestion: 'There is one more question.',
  wrongAnswer: 'That was not the right answer. Try again.',
};
