/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'Não é possível acessar o serviço de login. Verifique sua conexão com a internet e tente de novo.',
    lostPart: 'Falta uma parte desta página. Verifique sua conexão com a internet e recarregue a página.',
  },
  summary: 'Há um problema',
  titlePrefix: 'Erro: ',
  tryAgain: 'Tentar de novo',
  trying: 'Tentando…',
};
