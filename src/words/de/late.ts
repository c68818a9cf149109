/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: 'Ein Teil dieser Seite ist nicht angekommen, deshalb kann sie noch nichts tun.',
  again: 'Seite neu laden',
  else: 'Hilft das nicht, prüfen Sie Ihre Internetverbindung und ob hier etwas Skripte blockiert.',
};
