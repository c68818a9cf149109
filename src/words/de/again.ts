/** What a page says that was loaded again while it asked for something, by what it asked for. */
import type { Words } from '../words.ts';

const over = 'Die Seite wurde neu geladen, deshalb beginnt die Anmeldung von vorn.';

export const again: Words['again'] = {
  'sent-code': `${over} Melden Sie sich noch einmal an: Dann senden wir einen neuen Code, und nur der gilt.`,
  'app-code': `${over} Melden Sie sich noch einmal an, mit dem Code, den Ihre App dann zeigt.`,
  'new-app': `${over} Melden Sie sich noch einmal an. Wenn Ihre Authenticator-App schon einen Eintrag für diese Website hat, löschen Sie ihn: Sie bekommen einen neuen Schlüssel.`,
  'new-password': `${over} Nehmen Sie das Passwort, das Sie bekommen haben, oder Ihr eigenes, wenn Sie es schon gespeichert haben.`,
  answer: `${over} Melden Sie sich noch einmal an.`,
  'sign-up':
    'Die Seite wurde neu geladen. Ihr Konto ist angelegt: Geben Sie den neuesten Code ein, den Sie bekommen haben.',
  reset:
    'Die Seite wurde neu geladen. Geben Sie den neuesten Code ein, den Sie bekommen haben, und wählen Sie ein neues Passwort.',
  link: 'Die Seite wurde neu geladen, ohne das, was im Link stand. Öffnen Sie den Link aus unserer Nachricht noch einmal, oder geben Sie den Code ein.',
  app: 'Die Seite wurde neu geladen, deshalb ist Ihre Authenticator-App nicht eingerichtet. Wenn sie einen Eintrag für diese Website hat, löschen Sie ihn: Der nächste bekommt einen neuen Schlüssel.',
  address: 'Die Seite wurde neu geladen. Der Code, den wir gesendet haben, gilt noch.',
};
