/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `A partir de agora, este dispositivo será lembrado: ${isolated(name)}.`,
  notRemembered: (name) => `Este dispositivo não é mais lembrado: ${isolated(name)}.`,
  forgotten: (name) =>
    `Este dispositivo foi esquecido: ${isolated(name)}. O próximo login nele será como em um dispositivo novo.`,
  forgottenHere:
    'Este dispositivo foi esquecido. Sua sessão continua aberta por um tempo; depois, o login será como em um dispositivo novo.',
  forgottenElsewhere: (name) =>
    `Este dispositivo já tinha sido esquecido em outro lugar, então não está mais na lista: ${isolated(name)}.`,
  hereForgottenElsewhere:
    'Este dispositivo foi esquecido em outro lugar. No próximo login aqui, ele contará como novo.',
  isRemembered: 'Lembrado',
  isNotRemembered: 'Não lembrado',
  unknownTime: 'desconhecido',
  noName: 'Um dispositivo sem nome',
  browser: 'Um navegador',
  browserOn: (system) => `Um navegador no ${system}`,
  namedBrowserOn: (browser, system) => `${browser} no ${system}`,
};
