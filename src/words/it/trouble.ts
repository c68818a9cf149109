/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'Il servizio di accesso non è raggiungibile. Controlla la connessione a internet.',
    lostPart: 'Manca una parte di questa pagina. Controlla la connessione a internet, poi ricarica la pagina.',
  },
  summary: 'C’è un problema',
  titlePrefix: 'Errore: ',
  tryAgain: 'Riprova',
  trying: 'Nuovo tentativo…',
};
