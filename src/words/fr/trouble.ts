/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'Le service de connexion est inaccessible. Vérifiez votre connexion internet.',
    lostPart: 'Il manque une partie de cette page. Vérifiez votre connexion internet, puis rechargez la page.',
  },
  summary: 'Il y a un problème',
  titlePrefix: 'Erreur : ',
  tryAgain: 'Réessayer',
  trying: 'Nouvel essai…',
};
