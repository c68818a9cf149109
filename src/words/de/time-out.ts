/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: 'Sind Sie noch da?',
    text: (time) =>
      `Hier ist seit einer Weile nichts geschehen. Um Ihr Konto zu schützen, werden Sie um ${time} abgemeldet.`,
    stay: 'Angemeldet bleiben',
    leave: 'Jetzt abmelden',
  },
  session: {
    heading: 'Ihre Sitzung endet bald',
    text: (time) =>
      `Sie sind schon lange angemeldet. Um ${time} werden Sie abgemeldet: Speichern Sie bis dahin, was Sie begonnen haben.`,
    stay: 'Bis dahin weitermachen',
    leave: 'Jetzt neu anmelden',
  },
};
