/** What a protected API answered. */
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: 'Votre API est interrogée…',
  answered: (message) => `Votre API a répondu : ${message}`,
  answeredSomething: 'Votre API a répondu, mais pas en JSON avec un message.',
  late: 'Votre API n’a pas répondu en une demi-minute. Vérifiez si elle est bloquée, puis interrogez-la à nouveau.',
  unreachable:
    'Votre API est inaccessible depuis cette page. Vérifiez qu’elle fonctionne, que apiUrl dans la configuration est son ' +
    'adresse et qu’elle autorise les appels de ce site (CORS).',
  failed: 'Votre API rencontre un problème.',
  refusals: {
    401: 'Votre API n’accepte pas le token, même tout juste émis.',
    403: 'Votre API sait qui vous êtes, mais ne vous permet pas de faire cela.',
    404: 'Votre API n’a rien à cette adresse.',
    429: 'Votre API a trop à faire en ce moment.',
  },
  status: (status) => `Votre API a répondu avec le statut ${status}.`,
  withItsWords: (sentence, said) => `${sentence} Elle dit : ${said}`,
};
