/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'Le service de connexion est inaccessible. Vérifiez votre connexion internet, puis réessayez.',
    lostPart:
      'Une partie de cette page n’a pas pu être chargée. Vérifiez votre connexion internet, puis rechargez la page.',
  },
  summary: 'Il y a un problème',
  titlePrefix: 'Erreur : ',
  tryAgain: 'Réessayer',
  trying: 'Nouvel essai…',
};
