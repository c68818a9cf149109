/** What the page about devices says. */
import { isolated } from './isolated.ts';

export const deviceWords = {
  remembered: (name: string) => `${isolated(name)} is remembered from now on.`,
  notRemembered: (name: string) => `${isolated(name)} is not remembered any more.`,
  forgotten: (name: string) =>
    `${isolated(name)} is forgotten. Whoever signs in on it next signs in as on a new device.`,
  forgottenHere:
    'This device is forgotten. You stay signed in for a while; after that, you sign in as on a new device.',
  forgottenElsewhere: (name: string) =>
    `${isolated(name)} was forgotten in another place before, so it has left the list.`,
  hereForgottenElsewhere:
    'This device was forgotten in another place. The next time you sign in here, it counts as a new one.',
  isRemembered: 'Remembered',
  isNotRemembered: 'Not remembered',
  unknownTime: 'not known',
};

/** Every sentence, for the test that reads them. */
export const deviceSentences = [
  deviceWords.remembered('Chrome on Linux'),
  deviceWords.notRemembered('Chrome on Linux'),
  deviceWords.forgotten('Chrome on Linux'),
  deviceWords.forgottenHere,
  deviceWords.forgottenElsewhere('Chrome on Linux'),
  deviceWords.hereForgottenElsewhere,
];
