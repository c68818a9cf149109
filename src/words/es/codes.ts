/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    place === undefined
      ? 'Te hemos enviado un código nuevo. Solo sirve el código más reciente.'
      : `Hemos enviado un código nuevo a ${isolated(place)}. Solo sirve el código más reciente.`,
  mayBeSent: (email) =>
    `Si ${isolated(email)} tiene una cuenta, un código nuevo está en camino. Solo sirve el código más reciente.`,
  arrivals: {
    unconfirmed: 'Tu cuenta todavía no está confirmada. Introduce el código del mensaje que te enviamos.',
    'code-sent': 'Tu cuenta todavía no está confirmada. Te hemos enviado un código nuevo.',
    'reset-required': 'Necesitas una contraseña nueva. Introduce el código que te enviamos o pide otro.',
  },
};
