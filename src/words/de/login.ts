/** What the login page says between its questions, and beside a QR code. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: 'QR-Code für Ihre Authenticator-App',
  anyQuestion: 'Geben Sie ein, wonach diese Website Sie gefragt hat.',
  anotherQuestion: 'Es gibt noch eine Frage.',
  wrongAnswer: 'Das war nicht die richtige Antwort. Versuchen Sie es noch einmal.',
};
