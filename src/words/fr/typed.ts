/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
import { list, plural } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

type Phrases = Readonly<Record<PasswordRule, (least?: number) => string>>;

const demands: Phrases = {
  length: (least) => (least ? `au moins ${characters(least)}` : 'plus de caractères'),
  upper: () => 'une majuscule',
  lower: () => 'une minuscule',
  number: () => 'un chiffre',
  symbol: () => 'un symbole, comme ! ou ?',
  edges: () => 'un début et une fin sans espace',
  limit: () => '256 caractères au plus',
};

const items: Phrases = {
  length: (least = 1) => `Au moins ${characters(least)}`,
  upper: () => 'Une majuscule',
  lower: () => 'Une minuscule',
  number: () => 'Un chiffre',
  symbol: () => 'Un symbole, comme ! ou ?',
  edges: () => 'Pas d’espace au début ni à la fin',
  limit: () => '256 caractères au plus',
};

function characters(count: number): string {
  return plural(count, { one: `${count} caractère`, other: `${count} caractères` });
}

export const typed: Words['typed'] = {
  severalCodes: 'Il y a ici plusieurs nombres. Saisissez le code seul.',
  noCountry: 'Saisissez un numéro de téléphone avec l’indicatif du pays, comme +44 20 7946 0000',
  impossible:
    'Cela ne ressemble pas à un numéro de téléphone. Vérifiez l’indicatif du pays et chaque chiffre, comme pour +44 20 7946 0000.',
  extension: 'Les codes n’arrivent pas sur un poste interne. Saisissez un numéro de téléphone sans poste.',
  password: {
    item: (rule, least) => items[rule](least),
    weak: (label, broken, least) => `« ${label} » doit avoir ${list(broken.map((rule) => demands[rule](least)))}`,
    blankEnds: (label) => `« ${label} » ne peut ni commencer ni finir par une espace ou un signe invisible`,
    met: ', fait',
    allMet: 'Le mot de passe respecte toutes les règles.',
  },
};
