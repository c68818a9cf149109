/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'Der Anmeldedienst ist nicht erreichbar. Prüfen Sie Ihre Internetverbindung.',
    lostPart: 'Ein Teil dieser Seite fehlt. Prüfen Sie Ihre Internetverbindung, und laden Sie neu.',
  },
  summary: 'Ein Problem',
  titlePrefix: 'Fehler: ',
  tryAgain: 'Erneut versuchen',
  trying: 'Moment…',
};
