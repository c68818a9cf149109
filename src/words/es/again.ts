/** What a page says that was loaded again while it asked for something, by what it asked for. */
import type { Words } from '../words.ts';

const over = 'Esta página se ha vuelto a cargar, así que el inicio de sesión empieza de nuevo.';

export const again: Words['again'] = {
  'sent-code': `${over} Inicia sesión otra vez: te enviaremos un código nuevo y solo servirá ese.`,
  'app-code': `${over} Inicia sesión otra vez con el código que muestre entonces tu aplicación.`,
  'new-app': `${over} Inicia sesión otra vez. Si tu aplicación de autenticación ya tiene una entrada para este sitio, elimínala: recibirás una clave nueva.`,
  'new-password': `${over} Usa la contraseña que te dieron, o la tuya si ya la habías guardado.`,
  answer: `${over} Inicia sesión otra vez.`,
  'sign-up':
    'Esta página se ha vuelto a cargar. Tu cuenta está creada: introduce el código más reciente que hayas recibido.',
  reset:
    'Esta página se ha vuelto a cargar. Introduce el código más reciente que hayas recibido y elige una contraseña nueva.',
  link: 'Esta página se ha vuelto a cargar sin lo que decía el enlace. Abre otra vez el enlace de nuestro mensaje o introduce el código.',
  app: 'Esta página se ha vuelto a cargar, así que tu aplicación de autenticación no está configurada. Si tiene una entrada para este sitio, elimínala: la próxima recibirá una clave nueva.',
  address: 'Esta página se ha vuelto a cargar. El código que te enviamos sigue siendo válido.',
};
