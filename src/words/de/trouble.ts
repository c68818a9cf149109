/** How a page says that something is wrong, and what can be before Cognito has given an answer: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network:
      'Der Anmeldedienst ist nicht erreichbar. Prüfen Sie Ihre Internetverbindung, und versuchen Sie es noch einmal.',
    Timeout: 'Der Anmeldedienst hat zu lange nicht geantwortet. Versuchen Sie es gleich noch einmal.',
    Service: 'Der Anmeldedienst hat selbst ein Problem. Versuchen Sie es in einer Minute noch einmal.',
    lostPart: 'Ein Teil dieser Seite fehlt. Prüfen Sie Ihre Internetverbindung, und laden Sie die Seite neu.',
    unknown:
      'Etwas ist schiefgegangen, wofür diese Seite keine Worte hat. Versuchen Sie es in ein paar Minuten noch einmal.',
  },
  summary: 'Es gibt ein Problem',
  titlePrefix: 'Fehler: ',
  tryAgain: 'Noch einmal versuchen',
  trying: 'Wird versucht…',
};
