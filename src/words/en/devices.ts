/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `${isolated(name)} is remembered from now on.`,
  notRemembered: (name) => `${isolated(name)} is not remembered any more.`,
  forgotten: (name) => `${isolated(name)} is forgotten. The next time somebody signs in on it, it counts as a new one.`,
  forgottenHere: 'This device is forgotten. You stay signed in for a while; after that, it counts as a new one.',
  forgottenElsewhere: (name) =>
    `${isolated(name)} was forgotten in another place before, so it is not in the list any more.`,
  hereForgottenElsewhere:
    'This device was forgotten in another place. The next time you sign in here, it counts as a new one.',
  isRemembered: 'Remembered',
  isNotRemembered: 'Not remembered',
  unknownTime: 'not known',
  noName: 'A device without a name',
  browser: 'A browser',
  browserOn: (system) => `A browser on ${system}`,
  namedBrowserOn: (browser, system) => `${browser} on ${system}`,
};
