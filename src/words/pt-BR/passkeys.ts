/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: 'Chave de acesso em um dispositivo',
  onKey: 'Telefone ou chave de segurança',
  made: (name) => `Sua chave de acesso foi criada: ${isolated(name)}. Agora você pode fazer login com ela.`,
  there: 'Este dispositivo já tem uma chave de acesso para sua conta. Você pode fazer login com ela.',
  cancelled: 'Nenhuma chave de acesso foi criada. Tente de novo quando quiser.',
  unfit:
    'Aqui não é possível criar uma chave de acesso para este site. Tente outro dispositivo ou outro gerenciador de senhas.',
  deleted: (name) =>
    `Chave de acesso excluída: ${isolated(name)}. Ninguém mais pode fazer login com ela. Se o seu gerenciador de senhas ainda a mostrar, exclua-a lá também.`,
  deletedElsewhere: (name) =>
    `Esta chave de acesso já tinha sido excluída em outro lugar, então não está mais na lista: ${isolated(name)}.`,
  numbered: (name, number) => `${name} ${number}`,
};
