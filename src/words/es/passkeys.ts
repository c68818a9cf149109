/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: 'Clave de acceso en un dispositivo',
  onKey: 'Teléfono o llave de seguridad',
  made: (name) =>
    `Tu clave de acceso está creada: ${isolated(name)}. A partir de ahora puedes iniciar sesión con ella.`,
  there: 'Este dispositivo ya tiene una clave de acceso para tu cuenta. Puedes iniciar sesión con ella.',
  cancelled: 'No se ha creado ninguna clave de acceso. Puedes volver a intentarlo cuando quieras.',
  unfit:
    'Con esto no se puede crear una clave de acceso para este sitio. Prueba con otro dispositivo u otro gestor de contraseñas.',
  deleted: (name) =>
    `Clave de acceso eliminada: ${isolated(name)}. Ya nadie puede iniciar sesión con ella. Si tu gestor de contraseñas todavía la muestra, elimínala también allí.`,
  deletedElsewhere: (name) =>
    `Esta clave de acceso ya se había eliminado desde otro lugar, así que ya no está en la lista: ${isolated(name)}.`,
  numbered: (name, number) => `${name} ${number}`,
};
