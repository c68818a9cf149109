/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': 'Vous êtes déconnecté.',
  'signed-out-everywhere': 'Vous êtes déconnecté partout. Les autres appareils le remarquent en général dans l’heure.',
  'signed-out-here': 'Vous êtes déconnecté ici, pas encore ailleurs : connectez-vous et réessayez.',
  'session-ended': 'Votre session est terminée. Connectez-vous pour continuer.',
  'fresh-sign-in': 'Connectez-vous à nouveau. Cela protège votre compte.',
  confirmed: 'Votre compte est confirmé. Vous pouvez vous connecter.',
  'confirmed-elsewhere': 'Votre compte est confirmé. Connectez-vous ici, ou continuez là où vous avez commencé.',
  'confirmed-before': 'Votre compte est déjà confirmé. Vous pouvez vous connecter.',
  'password-changed': 'Votre mot de passe a été modifié. Connectez-vous avec le nouveau.',
  deleted: 'Votre compte a été supprimé, avec tout son contenu. Merci de votre visite.',
};
