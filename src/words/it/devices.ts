/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `D’ora in poi questo dispositivo viene ricordato: ${isolated(name)}.`,
  notRemembered: (name) => `Questo dispositivo non viene più ricordato: ${isolated(name)}.`,
  forgotten: (name) =>
    `Questo dispositivo è stato dimenticato: ${isolated(name)}. Il prossimo accesso da lì sarà come da un nuovo dispositivo.`,
  forgottenHere:
    'Questo dispositivo è stato dimenticato. La sessione resta aperta per un po’; poi accederai come da un nuovo dispositivo.',
  forgottenElsewhere: (name) =>
    `Questo dispositivo era già stato dimenticato altrove, quindi non è più nell’elenco: ${isolated(name)}.`,
  hereForgottenElsewhere:
    'Questo dispositivo è stato dimenticato altrove. La prossima volta che accedi qui, conterà come nuovo.',
  isRemembered: 'Ricordato',
  isNotRemembered: 'Non ricordato',
  unknownTime: 'non noto',
  noName: 'Un dispositivo senza nome',
  browser: 'Un browser',
  browserOn: (system) => `Un browser su ${system}`,
  namedBrowserOn: (browser, system) => `${browser} su ${system}`,
};
