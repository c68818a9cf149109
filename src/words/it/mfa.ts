/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { Words } from '../words.ts';

export const mfa: Words['mfa'] = {
  turnedOn: {
    app: 'La tua app di autenticazione è attiva.',
    sms: 'I codici via SMS sono attivi.',
    email: 'I codici via email sono attivi.',
  },
  turnedOff: {
    app: 'La tua app di autenticazione è disattivata.',
    sms: 'I codici via SMS sono disattivati.',
    email: 'I codici via email sono disattivati.',
  },
  preferred: {
    app: 'D’ora in poi chiediamo un codice della tua app di autenticazione.',
    sms: 'D’ora in poi chiediamo un codice che arriva via SMS.',
    email: 'D’ora in poi chiediamo un codice che arriva via email.',
  },
  notPreferred: 'D’ora in poi scegli tu a ogni accesso.',
  overview: {
    off: 'Questo sito non ha l’accesso in due passaggi: la tua password basta per aprire il tuo account.',
    optional: 'L’accesso in due passaggi è disattivato: la tua password basta per aprire il tuo account.',
    required: 'Questo sito chiede a tutti un secondo passaggio all’accesso. Attivane uno qui.',
    choice: 'L’accesso in due passaggi è attivo. Dopo la password, scegli come ricevere un codice.',
    app: 'L’accesso in due passaggi è attivo. Dopo la password, chiediamo un codice della tua app di autenticazione.',
    sms: 'L’accesso in due passaggi è attivo. Dopo la password, chiediamo un codice che arriva via SMS.',
    email: 'L’accesso in due passaggi è attivo. Dopo la password, chiediamo un codice che arriva via email.',
  },
  states: {
    off: 'Disattivato',
    on: 'Attivo',
    preferred: 'Attivo, ed è quello richiesto',
    another: 'Attivo, ma non richiesto, perché ne preferisci un altro',
  },
  appName: 'App di autenticazione',
};
