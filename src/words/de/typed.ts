/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
import { list } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

type Phrases = Readonly<Record<PasswordRule, (least?: number) => string>>;

const demands: Phrases = {
  length: (least) => (least ? `mindestens ${least} Zeichen` : 'mehr Zeichen'),
  upper: () => 'einen Großbuchstaben',
  lower: () => 'einen Kleinbuchstaben',
  number: () => 'eine Ziffer',
  symbol: () => 'ein Sonderzeichen wie ! oder ?',
  edges: () => 'einen Anfang und ein Ende ohne Leerzeichen',
  limit: () => 'eine Länge von höchstens 256 Zeichen',
};

const items: Phrases = {
  length: (least = 1) => `Mindestens ${least} Zeichen`,
  upper: () => 'Ein Großbuchstabe',
  lower: () => 'Ein Kleinbuchstabe',
  number: () => 'Eine Ziffer',
  symbol: () => 'Ein Sonderzeichen wie ! oder ?',
  edges: () => 'Kein Leerzeichen am Anfang oder Ende',
  limit: () => 'Höchstens 256 Zeichen',
};

export const typed: Words['typed'] = {
  severalCodes: 'Hier stehen mehrere Zahlen. Geben Sie nur den Code ein.',
  noCountry: 'Geben Sie eine Telefonnummer mit Ländervorwahl ein, zum Beispiel +49 30 23125000',
  impossible:
    'So sieht keine Telefonnummer aus. Prüfen Sie die Ländervorwahl und jede Ziffer, zum Beispiel +49 30 23125000.',
  extension: 'Codes erreichen keine Durchwahl. Geben Sie eine Telefonnummer ohne Durchwahl ein.',
  password: {
    item: (rule, least) => items[rule](least),
    weak: (label, broken, least) => `${label} braucht ${list(broken.map((rule) => demands[rule](least)))}`,
    blankEnds: (label) => `${label} darf nicht mit Leerzeichen oder unsichtbaren Zeichen beginnen oder enden`,
    met: ', erfüllt',
    allMet: 'Das Passwort erfüllt alle Regeln.',
  },
};
