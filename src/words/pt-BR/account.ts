/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: 'Sua senha foi alterada.',
  changedAndOut: 'Sua senha foi alterada, e sua sessão foi encerrada em todos os outros lugares.',
  changedNotOut:
    'Sua senha foi alterada, mas sua sessão continua aberta em outros lugares. Saia de todos os lugares para encerrá-la.',
  otherName: (name) => `Digite ${isolated(name)} para excluir esta conta`,
};
