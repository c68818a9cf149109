/** What a page says that was loaded again while it asked for something, by what it asked for. */
import type { Words } from '../words.ts';

const over = 'Questa pagina è stata ricaricata, quindi l’accesso ricomincia da capo.';

export const again: Words['again'] = {
  'sent-code': `${over} Accedi di nuovo: ti invieremo un nuovo codice, e varrà solo quello.`,
  'app-code': `${over} Accedi di nuovo, con il codice che la tua app mostrerà in quel momento.`,
  'new-app': `${over} Accedi di nuovo. Se la tua app di autenticazione ha già una voce per questo sito, eliminala: riceverai una nuova chiave.`,
  'new-password': `${over} Usa la password che ti è stata data, oppure la tua se l’avevi già salvata.`,
  answer: `${over} Accedi di nuovo.`,
  'sign-up':
    'Questa pagina è stata ricaricata. Il tuo account è stato creato: inserisci il codice più recente che hai ricevuto.',
  reset:
    'Questa pagina è stata ricaricata. Inserisci il codice più recente che hai ricevuto e scegli una nuova password.',
  link: 'Questa pagina è stata ricaricata, senza ciò che diceva il link. Apri di nuovo il link del nostro messaggio oppure inserisci il codice.',
  app: 'Questa pagina è stata ricaricata, quindi la tua app di autenticazione non è configurata. Se ha una voce per questo sito, eliminala: la prossima riceverà una nuova chiave.',
  address: 'Questa pagina è stata ricaricata. Il codice che abbiamo inviato è ancora valido.',
};
