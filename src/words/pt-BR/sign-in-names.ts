/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space = 'A senha que você digitou começa ou termina com um espaço: tire-o, a menos que faça parte dela.';
const wrongNumber = 'O número de telefone ou a senha não estão corretos';
const wrongName = 'O nome de usuário ou a senha não estão corretos';
const startsOver = 'Suas respostas não permitiram o login, então ele recomeça.';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}. ${space}`,
    'nobody-to-confirm': 'Nenhuma conta com este número de telefone espera um código',
    'answers-refused': `${startsOver} Verifique primeiro seu número de telefone.`,
    'account-exists': 'Já existe uma conta com este número de telefone',
    'name-unfit': 'O serviço de login não pode usar este número de telefone. Verifique-o.',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}. ${space}`,
    'nobody-to-confirm': 'Nenhuma conta com este nome de usuário espera um código',
    'answers-refused': `${startsOver} Verifique primeiro seu nome de usuário.`,
    'account-exists': 'Já existe uma conta com este nome de usuário',
    'name-unfit': 'O serviço de login não pode usar este nome de usuário. Escolha outro.',
  },
};
