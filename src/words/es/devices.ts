/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `A partir de ahora se recuerda este dispositivo: ${isolated(name)}.`,
  notRemembered: (name) => `Ya no se recuerda este dispositivo: ${isolated(name)}.`,
  forgotten: (name) =>
    `Este dispositivo se ha olvidado: ${isolated(name)}. El próximo inicio de sesión en él será como en un dispositivo nuevo.`,
  forgottenHere:
    'Este dispositivo se ha olvidado. Tu sesión sigue abierta un rato; después, iniciarás sesión como en un dispositivo nuevo.',
  forgottenElsewhere: (name) =>
    `Este dispositivo ya se había olvidado desde otro lugar, así que ya no está en la lista: ${isolated(name)}.`,
  hereForgottenElsewhere:
    'Este dispositivo se olvidó desde otro lugar. La próxima vez que inicies sesión aquí contará como nuevo.',
  isRemembered: 'Recordado',
  isNotRemembered: 'No recordado',
  unknownTime: 'se desconoce',
  noName: 'Un dispositivo sin nombre',
  browser: 'Un navegador',
  browserOn: (system) => `Un navegador en ${system}`,
  namedBrowserOn: (browser, system) => `${browser} en ${system}`,
};
