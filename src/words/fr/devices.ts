/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `Cet appareil est désormais mémorisé : ${isolated(name)}.`,
  notRemembered: (name) => `Cet appareil n’est plus mémorisé : ${isolated(name)}.`,
  forgotten: (name) =>
    `Cet appareil est oublié : ${isolated(name)}. La prochaine connexion s’y fera comme sur un nouvel appareil.`,
  forgottenHere:
    'Cet appareil est oublié. Vous restez connecté un moment ; ensuite, vous vous connecterez comme sur un nouvel appareil.',
  forgottenElsewhere: (name) =>
    `Cet appareil avait déjà été oublié ailleurs ; il n’est donc plus dans la liste : ${isolated(name)}.`,
  hereForgottenElsewhere:
    'Cet appareil a été oublié ailleurs. À votre prochaine connexion ici, il comptera comme nouveau.',
  isRemembered: 'Mémorisé',
  isNotRemembered: 'Non mémorisé',
  unknownTime: 'inconnue',
  noName: 'Un appareil sans nom',
  browser: 'Un navigateur',
  browserOn: (system) => `Un navigateur sur ${system}`,
  namedBrowserOn: (browser, system) => `${browser} sur ${system}`,
};
