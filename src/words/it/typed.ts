/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
import { list, plural } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

type Phrases = Readonly<Record<PasswordRule, (least?: number) => string>>;

const demands: Phrases = {
  length: (least) => (least ? `almeno ${characters(least)}` : 'più caratteri'),
  upper: () => 'una lettera maiuscola',
  lower: () => 'una lettera minuscola',
  number: () => 'un numero',
  symbol: () => 'un simbolo, come ! o ?',
  edges: () => 'inizio e fine senza spazi',
  limit: () => 'al massimo 256 caratteri',
};

const items: Phrases = {
  length: (least = 1) => `Almeno ${characters(least)}`,
  upper: () => 'Una lettera maiuscola',
  lower: () => 'Una lettera minuscola',
  number: () => 'Un numero',
  symbol: () => 'Un simbolo, come ! o ?',
  edges: () => 'Nessuno spazio all’inizio o alla fine',
  limit: () => 'Al massimo 256 caratteri',
};

function characters(count: number): string {
  return plural(count, { one: `${count} carattere`, other: `${count} caratteri` });
}

export const typed: Words['typed'] = {
  severalCodes: 'Qui ci sono più numeri. Inserisci solo il codice.',
  noCountry: 'Inserisci un numero di telefono con il prefisso internazionale, come +44 20 7946 0000',
  impossible:
    'Nessun numero di telefono è fatto così. Controlla il prefisso internazionale e ogni cifra, come +44 20 7946 0000.',
  extension: 'I codici non arrivano a un interno. Inserisci un numero di telefono senza interno.',
  password: {
    item: (rule, least) => items[rule](least),
    weak: (label, broken, least) => `«${label}» deve avere ${list(broken.map((rule) => demands[rule](least)))}`,
    blankEnds: (label) => `«${label}» non può iniziare o finire con uno spazio o un segno invisibile`,
    met: ', fatto',
    allMet: 'La password rispetta tutte le regole.',
  },
};
