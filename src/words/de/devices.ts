/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `Ab jetzt gemerkt: ${isolated(name)}.`,
  notRemembered: (name) => `Nicht mehr gemerkt: ${isolated(name)}.`,
  forgotten: (name) => `${isolated(name)} ist vergessen. Die nächste Anmeldung dort ist wie auf einem neuen Gerät.`,
  forgottenHere:
    'Dieses Gerät ist vergessen. Sie bleiben noch eine Weile angemeldet; danach melden Sie sich wie auf einem neuen Gerät an.',
  forgottenElsewhere: (name) =>
    `${isolated(name)} wurde vorher schon an anderer Stelle vergessen und steht deshalb nicht mehr in der Liste.`,
  hereForgottenElsewhere:
    'Dieses Gerät wurde an anderer Stelle vergessen. Bei Ihrer nächsten Anmeldung hier gilt es als neu.',
  isRemembered: 'Gemerkt',
  isNotRemembered: 'Nicht gemerkt',
  unknownTime: 'nicht bekannt',
  noName: 'Ein Gerät ohne Namen',
  browser: 'Ein Browser',
  browserOn: (system) => `Ein Browser auf ${system}`,
  namedBrowserOn: (browser, system) => `${browser} auf ${system}`,
};
