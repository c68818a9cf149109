/** What a page says that was loaded again while it asked for something, by what it asked for. */
import type { Words } from '../words.ts';

const over = 'Cette page a été rechargée : la connexion recommence donc au début.';

export const again: Words['again'] = {
  'sent-code': `${over} Connectez-vous à nouveau : nous vous enverrons un nouveau code, et lui seul sera valable.`,
  'app-code': `${over} Connectez-vous à nouveau, avec le code que votre application affichera alors.`,
  'new-app': `${over} Connectez-vous à nouveau. Si votre application d’authentification a déjà une entrée pour ce site, supprimez-la : vous recevrez une nouvelle clé.`,
  'new-password': `${over} Utilisez le mot de passe que l’on vous a donné, ou le vôtre si vous l’aviez déjà enregistré.`,
  answer: `${over} Connectez-vous à nouveau.`,
  'sign-up': 'Cette page a été rechargée. Votre compte est créé : saisissez le code le plus récent que vous avez reçu.',
  reset:
    'Cette page a été rechargée. Saisissez le code le plus récent que vous avez reçu et choisissez un nouveau mot de passe.',
  link: 'Cette page a été rechargée, sans le contenu du lien. Ouvrez encore une fois le lien de notre message, ou saisissez le code.',
  app: 'Cette page a été rechargée : votre application d’authentification n’est pas configurée. Si elle a une entrée pour ce site, supprimez-la : la prochaine recevra une nouvelle clé.',
  address: 'Cette page a été rechargée. Le code que nous avons envoyé reste valable.',
};
