/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) => (label.endsWith('?') ? `Responda: ${label}` : `Preencha “${label}”`),
  missingCode: 'Digite o código',
  tooLong: (label, most) =>
    most === 1 ? `“${label}” aceita só um caractere` : `“${label}” aceita no máximo ${most} caracteres`,
  notAnEmail: 'Digite um endereço de e-mail como nome@example.com',
  notACode: 'O código tem de 6 a 8 dígitos, por exemplo 123456',
  different: 'As duas senhas não são iguais',
  show: 'Mostrar',
  hide: 'Ocultar',
  shown: 'Sua senha está visível.',
  hidden: 'Sua senha está oculta.',
};
