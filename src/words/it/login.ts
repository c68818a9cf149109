/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: 'Codice QR per la tua app di autenticazione',
  anyQuestion: 'Inserisci ciò che questo sito ti ha chiesto.',
  anotherQuestion: 'C’è un’altra domanda.',
  wrongAnswer: 'Non era la risposta giusta. Riprova.',
  passkeyDeclined: 'Non hai ancora effettuato l’accesso. Riprova con la passkey, o in un altro modo.',
  passkeyUnfit: 'A questo indirizzo del sito non si possono usare passkey. Scegli un altro modo.',
  passkeyAgain: 'È passato troppo tempo. Conferma di nuovo con il tuo dispositivo.',
  passkeyDeclinedHere: 'Non hai ancora effettuato l’accesso. Riprova con la passkey, o inserisci la password.',
  passkeyUnfitHere: 'A questo indirizzo del sito non si possono usare passkey. Inserisci la password.',
  noPasskey: 'Qui non c’è nessuna passkey con cui accedere. Inserisci la password.',
};
