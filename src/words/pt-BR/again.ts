/** What a page says that was loaded again while it asked for something, by what it asked for. */
import type { Words } from '../words.ts';

const over = 'Esta página foi recarregada, então o login recomeça.';

export const again: Words['again'] = {
  'sent-code': `${over} Faça login de novo: enviaremos um novo código, e só ele valerá.`,
  'app-code': `${over} Faça login de novo, com o código que seu app mostrar na hora.`,
  'new-app': `${over} Faça login de novo. Se o seu app autenticador já tiver uma entrada para este site, exclua-a: você receberá uma nova chave.`,
  'new-password': `${over} Use a senha que você recebeu, ou a sua própria se já a salvou antes.`,
  answer: `${over} Faça login de novo.`,
  'sign-up': 'Esta página foi recarregada. Sua conta foi criada: digite o código mais recente que você recebeu.',
  reset: 'Esta página foi recarregada. Digite o código mais recente que você recebeu e escolha uma nova senha.',
  link: 'Esta página foi recarregada, sem o que o link dizia. Abra de novo o link da nossa mensagem ou digite o código.',
  app: 'Esta página foi recarregada, então seu app autenticador não está configurado. Se ele tiver uma entrada para este site, exclua-a: a próxima receberá uma nova chave.',
  address: 'Esta página foi recarregada. O código que enviamos ainda vale.',
};
