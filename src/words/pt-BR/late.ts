/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: 'Uma parte desta página não chegou, então ela ainda não pode fazer nada.',
  again: 'Recarregar a página',
  else: 'Se isso não ajudar, verifique sua conexão com a internet e se algo aqui bloqueia scripts.',
};
