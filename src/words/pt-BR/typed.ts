/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
import { list, plural } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

type Phrases = Readonly<Record<PasswordRule, (least?: number) => string>>;

const demands: Phrases = {
  length: (least) => (least ? `pelo menos ${characters(least)}` : 'mais caracteres'),
  upper: () => 'uma letra maiúscula',
  lower: () => 'uma letra minúscula',
  number: () => 'um número',
  symbol: () => 'um símbolo, como ! ou ?',
  edges: () => 'início e fim sem espaços',
  limit: () => 'no máximo 256 caracteres',
};

const items: Phrases = {
  length: (least = 1) => `Pelo menos ${characters(least)}`,
  upper: () => 'Uma letra maiúscula',
  lower: () => 'Uma letra minúscula',
  number: () => 'Um número',
  symbol: () => 'Um símbolo, como ! ou ?',
  edges: () => 'Nenhum espaço no início nem no fim',
  limit: () => 'No máximo 256 caracteres',
};

function characters(count: number): string {
  return plural(count, { one: `${count} caractere`, other: `${count} caracteres` });
}

export const typed: Words['typed'] = {
  severalCodes: 'Há vários números aqui. Digite só o código.',
  noCountry: 'Digite um número de telefone com o código do país, como +44 20 7946 0000',
  impossible: 'Nenhum número de telefone é assim. Verifique o código do país e cada dígito, como +44 20 7946 0000.',
  extension: 'Os códigos não chegam a um ramal. Digite um número de telefone sem ramal.',
  password: {
    item: (rule, least) => items[rule](least),
    weak: (label, broken, least) => `“${label}” precisa ter ${list(broken.map((rule) => demands[rule](least)))}`,
    blankEnds: (label) => `“${label}” não pode começar nem terminar com um espaço ou um sinal invisível`,
    met: ', feito',
    allMet: 'A senha cumpre todas as regras.',
  },
};
