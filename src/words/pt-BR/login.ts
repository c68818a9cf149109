/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: 'Código QR para o seu app autenticador',
  anyQuestion: 'Digite o que este site pediu.',
  anotherQuestion: 'Há mais uma pergunta.',
  wrongAnswer: 'Essa não era a resposta certa. Tente de novo.',
  passkeyDeclined: 'Você ainda não fez login. Tente sua chave de acesso de novo ou use outra forma.',
  passkeyUnfit: 'Neste endereço do site não é possível usar chaves de acesso. Use outra forma.',
  passkeyAgain: 'Demorou demais. Confirme mais uma vez com o seu dispositivo.',
  passkeyDeclinedHere: 'Você ainda não fez login. Tente sua chave de acesso de novo ou digite sua senha.',
  passkeyUnfitHere: 'Neste endereço do site não é possível usar chaves de acesso. Digite sua senha.',
  noPasskey: 'Aqui não há chave de acesso para fazer login. Digite sua senha.',
};
