/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: 'Una parte di questa pagina non è arrivata, quindi non funziona ancora.',
  again: 'Ricarica la pagina',
  else: 'Se non basta, controlla la connessione a internet e se qualcosa qui blocca gli script.',
};
