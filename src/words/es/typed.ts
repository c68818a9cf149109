/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
import { list, plural } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

type Phrases = Readonly<Record<PasswordRule, (least?: number) => string>>;

const demands: Phrases = {
  length: (least) => (least ? `al menos ${characters(least)}` : 'más caracteres'),
  upper: () => 'una letra mayúscula',
  lower: () => 'una letra minúscula',
  number: () => 'un número',
  symbol: () => 'un símbolo, como ! o ?',
  edges: () => 'un principio y un final sin espacios',
  limit: () => '256 caracteres como máximo',
};

const items: Phrases = {
  length: (least = 1) => `Al menos ${characters(least)}`,
  upper: () => 'Una letra mayúscula',
  lower: () => 'Una letra minúscula',
  number: () => 'Un número',
  symbol: () => 'Un símbolo, como ! o ?',
  edges: () => 'Ningún espacio al principio ni al final',
  limit: () => '256 caracteres como máximo',
};

function characters(count: number): string {
  return plural(count, { one: `${count} carácter`, other: `${count} caracteres` });
}

export const typed: Words['typed'] = {
  severalCodes: 'Aquí hay varios números. Introduce solo el código.',
  noCountry: 'Introduce un número de teléfono con el prefijo del país, como +44 20 7946 0000',
  impossible: 'Ningún número de teléfono es así. Revisa el prefijo del país y cada cifra, como en +44 20 7946 0000.',
  extension: 'Los códigos no pueden llegar a una extensión. Introduce un número de teléfono sin extensión.',
  password: {
    item: (rule, least) => items[rule](least),
    weak: (label, broken, least) => `«${label}» debe tener ${list(broken.map((rule) => demands[rule](least)))}`,
    blankEnds: (label) => `«${label}» no puede empezar ni terminar con un espacio o un signo invisible`,
    met: ', hecho',
    allMet: 'La contraseña cumple todas las reglas.',
  },
};
