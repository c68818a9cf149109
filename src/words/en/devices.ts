/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `${isolated(name)} is remembered from now on.`,
  notRemembered: (name) => `${isolated(name)} is not remembered any more.`,
  forgotten: (name) => `${isolated(name)} is forgotten. Whoever signs in on it next signs in as on a new device.`,
  forgottenHere:
    'This device is forgotten. You stay signed in for a while; after that, you sign in as on a new device.',
  forgottenElsewhere: (name) => `${isolated(name)} was forgotten in another place before, so it has left the list.`,
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
