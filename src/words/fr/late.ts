/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: 'Une partie de cette page n’est pas arrivée : elle ne fonctionne pas encore.',
  again: 'Recharger la page',
  else: 'Si cela ne suffit pas, vérifiez votre connexion internet et que rien ici ne bloque les scripts.',
};
