/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

export const callback: Words['callback'] = {
  pages: 'Die Anmeldeseite',
  refused: (provider) =>
    `Sie sind nicht angemeldet: Das wurde abgebrochen oder abgelehnt. Gemeldet von: ${isolated(provider)}. Versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.`,
  trouble: (provider) =>
    `Sie sind nicht angemeldet, denn dort gibt es ein Problem: ${isolated(provider)}. Warten Sie eine Minute und versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.`,
  lacking: (provider, attributes) =>
    `Sie sind nicht angemeldet, denn von dort kam nicht, was diese Website braucht: ${isolated(provider)} (${list(attributes)}). Erlauben Sie es dort, oder nehmen Sie einen anderen Weg.`,
  notAllowed:
    'Sie sind nicht angemeldet: Diese Website und ihr Anmeldedienst passen nicht zusammen. Das können nur die Betreiber ändern.',
  tooOld: 'Sie sind nicht angemeldet: Es hat länger als zehn Minuten gedauert. Versuchen Sie es noch einmal.',
  used: 'Diese Anmeldung ist schon abgeschlossen oder wurde in einem anderen Tab begonnen. Wenn Sie dort nicht angemeldet sind, fangen Sie noch einmal an.',
  unfit:
    'Sie sind nicht angemeldet: Was zurückkam, gehört nicht zu dem, was Sie hier begonnen haben. Versuchen Sie es noch einmal.',
  failed:
    'Sie sind nicht angemeldet: Unterwegs ist etwas schiefgegangen. Versuchen Sie es noch einmal, oder nehmen Sie einen anderen Weg.',
};
