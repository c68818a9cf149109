/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';
import { attributes } from './attributes.ts';

const { inSentence } = attributes;

export const profile: Words['profile'] = {
  saved: 'Suas alterações foram salvas.',
  nothingChanged: 'Não há nada para salvar: você não alterou nada.',
  typedBefore: 'O que você digitou ainda está aqui. Salve agora.',
  confirmed: (name) => `Confirmação concluída: ${inSentence(name)}.`,
  proof: {
    heading: (name) => `Para confirmar: ${inSentence(name)}`,
    oldInForce: (_name, old) => `Até você digitá-lo, continua valendo ${isolated(old)}.`,
    noneInForce: (name) => `Até você digitá-lo, falta à sua conta: ${inSentence(name)}.`,
    newInForce: () => 'A alteração já vale; o código a confirma.',
  },
};
