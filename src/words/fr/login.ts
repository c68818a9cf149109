/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: 'QR code pour votre application d’authentification',
  anyQuestion: 'Saisissez ce que ce site vous a demandé.',
  anotherQuestion: 'Il reste une question.',
  wrongAnswer: 'Ce n’était pas la bonne réponse. Réessayez.',
  passkeyDeclined: 'Vous n’êtes pas encore connecté. Réessayez avec votre clé d’accès, ou autrement.',
  passkeyUnfit: 'Les clés d’accès ne sont pas utilisables à cette adresse du site. Essayez autrement.',
  passkeyAgain: 'Cela a pris trop de temps. Confirmez encore une fois avec votre appareil.',
  passkeyDeclinedHere:
    'Vous n’êtes pas encore connecté. Réessayez avec votre clé d’accès, ou saisissez votre mot de passe.',
  passkeyUnfitHere: 'Les clés d’accès ne sont pas utilisables à cette adresse du site. Saisissez votre mot de passe.',
  noPasskey: 'Il n’y a ici aucune clé d’accès pour se connecter. Saisissez votre mot de passe.',
};
