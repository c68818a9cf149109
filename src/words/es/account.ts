/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: 'Has cambiado tu contraseña.',
  changedAndOut: 'Has cambiado tu contraseña y se ha cerrado tu sesión en los demás dispositivos.',
  changedNotOut:
    'Has cambiado tu contraseña, pero tu sesión sigue abierta en otros dispositivos. Para cerrarla, cierra sesión en todas partes.',
  otherName: (name) => `Escribe ${isolated(name)} para eliminar esta cuenta`,
};
