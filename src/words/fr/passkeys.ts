/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: 'Clé d’accès sur un appareil',
  onKey: 'Téléphone ou clé de sécurité',
  made: (name) => `Votre clé d’accès est créée : ${isolated(name)}. Vous pouvez désormais vous connecter avec elle.`,
  there: 'Cet appareil a déjà une clé d’accès pour votre compte.',
  cancelled: 'Aucune clé d’accès n’a été créée. Réessayez quand vous voulez.',
  unfit: 'Impossible de créer ainsi une clé d’accès. Essayez un autre appareil ou gestionnaire de mots de passe.',
  deleted: (name) =>
    `Clé d’accès supprimée : ${isolated(name)}. Si votre gestionnaire de mots de passe l’affiche encore, supprimez-la là aussi.`,
  deletedElsewhere: (name) => `Cette clé d’accès avait déjà été supprimée ailleurs : ${isolated(name)}.`,
  numbered: (name, number) => `${name} ${number}`,
};
