/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

export const callback: Words['callback'] = {
  pages: 'La page de connexion',
  refused: (provider) =>
    `Vous n’êtes pas connecté : la connexion a été annulée ou refusée, selon ${isolated(provider)}. Réessayez, ou connectez-vous autrement.`,
  trouble: (provider) =>
    `Vous n’êtes pas connecté : ${isolated(provider)} rencontre un problème. Attendez une minute et réessayez, ou connectez-vous autrement.`,
  lacking: (provider, attributes) =>
    `Vous n’êtes pas connecté : ${isolated(provider)} n’a pas transmis ce dont ce site a besoin (${list(attributes)}). Autorisez ce partage, ou connectez-vous autrement.`,
  notAllowed:
    'Vous n’êtes pas connecté : ce site et son service de connexion ne sont pas compatibles. Seuls les responsables du site peuvent y remédier.',
  tooOld: 'Vous n’êtes pas connecté : cela a pris plus de dix minutes. Réessayez.',
  used: 'Cette connexion est déjà terminée, ou a commencé dans un autre onglet. Si vous n’y êtes pas connecté, recommencez.',
  unfit: 'Vous n’êtes pas connecté : ce qui est revenu ne correspond pas à ce que vous avez commencé ici. Réessayez.',
  failed: 'Vous n’êtes pas connecté : quelque chose s’est mal passé en chemin. Réessayez, ou connectez-vous autrement.',
};
