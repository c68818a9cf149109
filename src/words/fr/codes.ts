/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    place === undefined
      ? 'Nous vous avons envoyé un nouveau code. Seul le plus récent est valable.'
      : `Nous avons envoyé un nouveau code à ${isolated(place)}. Seul le plus récent est valable.`,
  mayBeSent: (email) =>
    `S’il existe un compte pour ${isolated(email)}, un nouveau code est en route. Seul le plus récent est valable.`,
  arrivals: {
    unconfirmed: 'Votre compte n’est pas encore confirmé. Saisissez le code du message que nous vous avons envoyé.',
    'code-sent': 'Votre compte n’est pas encore confirmé. Nous vous avons envoyé un nouveau code.',
    'reset-required':
      'Il vous faut un nouveau mot de passe. Saisissez le code que nous vous avons envoyé, ou demandez-en un autre.',
  },
};
