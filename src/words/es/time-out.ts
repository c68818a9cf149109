/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: '¿Sigues ahí?',
    text: (time) =>
      `Aquí no ha pasado nada desde hace un rato. Para proteger tu cuenta, tu sesión se cerrará a las ${time}.`,
    stay: 'Mantener la sesión abierta',
    leave: 'Cerrar sesión ahora',
  },
  session: {
    heading: 'Tu sesión termina pronto',
    text: (time) =>
      `Llevas mucho tiempo con la sesión abierta. Se cerrará a las ${time}: guarda antes lo que hayas empezado.`,
    stay: 'Seguir hasta entonces',
    leave: 'Volver a iniciar sesión ahora',
  },
};
