/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: 'Êtes-vous encore là ?',
    text: (time) =>
      `Rien ne s’est passé ici depuis un moment. Pour protéger votre compte, vous serez déconnecté à ${time}.`,
    stay: 'Rester connecté',
    leave: 'Se déconnecter maintenant',
  },
  session: {
    heading: 'Votre session se termine bientôt',
    text: (time) =>
      `Vous êtes connecté depuis longtemps. Vous serez déconnecté à ${time} : enregistrez d’ici là ce que vous avez commencé.`,
    stay: 'Continuer jusque-là',
    leave: 'Se reconnecter maintenant',
  },
};
