/** What a protected API answered. */
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: 'Consultando tu API…',
  answered: (message) => `Tu API ha respondido: ${message}`,
  answeredSomething: 'Tu API ha respondido, pero no en JSON con un mensaje.',
  late: 'Tu API no ha respondido en medio minuto. Mira si está bloqueada y vuelve a consultarla.',
  unreachable:
    'No se puede acceder a tu API desde esta página. Comprueba que está en marcha, que apiUrl en la configuración es su ' +
    'dirección y que permite llamadas desde este sitio (CORS).',
  failed: 'Tu API tiene un problema interno.',
  refusals: {
    401: 'Tu API no acepta el token, ni siquiera uno recién emitido.',
    403: 'Tu API sabe quién eres, pero no te permite hacer esto.',
    404: 'Tu API no tiene nada en esta dirección.',
    429: 'Tu API tiene demasiado trabajo en este momento.',
  },
  status: (status) => `Tu API ha respondido con el estado ${status}.`,
  withItsWords: (sentence, said) => `${sentence} Dice: ${said}`,
};
