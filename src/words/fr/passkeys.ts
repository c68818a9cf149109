/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: 'Clé d’accès sur un appareil',
  onKey: 'Téléphone ou clé de sécurité',
  made: (name) => `Votre clé d’accès est créée : ${isolated(name)}. Elle vous permet désormais de vous connecter.`,
  there: 'Cet appareil a déjà une clé d’accès pour votre compte. Elle vous permet de vous connecter.',
  cancelled: 'Aucune clé d’accès n’a été créée. Réessayez quand vous voulez.',
  unfit:
    'Impossible de créer ici une clé d’accès pour ce site. Essayez un autre appareil ou un autre gestionnaire de mots de passe.',
  deleted: (name) =>
    `Clé d’accès supprimée : ${isolated(name)}. Elle ne permet plus à personne de se connecter. Si votre gestionnaire de mots de passe l’affiche encore, supprimez-la là aussi.`,
  deletedElsewhere: (name) =>
    `Cette clé d’accès avait déjà été supprimée ailleurs ; elle n’est donc plus dans la liste : ${isolated(name)}.`,
  numbered: (name, number) => `${name} ${number}`,
};
