/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: 'QR-Code für Ihre Authenticator-App',
  anyQuestion: 'Geben Sie ein, wonach diese Website Sie gefragt hat.',
  anotherQuestion: 'Es gibt noch eine Frage.',
  wrongAnswer: 'Das war nicht die richtige Antwort. Versuchen Sie es noch einmal.',
  passkeyDeclined:
    'Sie sind noch nicht angemeldet. Versuchen Sie es noch einmal mit Ihrem Passkey, oder nehmen Sie einen anderen Weg.',
  passkeyUnfit: 'Unter dieser Adresse der Website funktionieren keine Passkeys. Nehmen Sie einen anderen Weg.',
  passkeyAgain: 'Das hat zu lange gedauert. Bestätigen Sie noch einmal mit Ihrem Gerät.',
  passkeyDeclinedHere:
    'Sie sind noch nicht angemeldet. Versuchen Sie es noch einmal mit Ihrem Passkey, oder geben Sie Ihr Passwort ein.',
  passkeyUnfitHere: 'Unter dieser Adresse der Website funktionieren keine Passkeys. Geben Sie Ihr Passwort ein.',
  noPasskey: 'Hier gibt es keinen passenden Passkey. Geben Sie Ihr Passwort ein.',
};
