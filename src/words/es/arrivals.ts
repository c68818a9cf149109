/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': 'Has cerrado sesión.',
  'signed-out-everywhere':
    'Has cerrado sesión en todas partes. Los demás dispositivos lo notan en cuanto piden algo, por lo general en menos de una hora.',
  'signed-out-here':
    'Has cerrado sesión aquí. El servicio de acceso no cerró tus otras sesiones: inicia sesión e inténtalo de nuevo.',
  'session-ended': 'Tu sesión ha terminado. Inicia sesión para continuar.',
  'fresh-sign-in': 'Inicia sesión otra vez para continuar. Así tu cuenta está segura.',
  confirmed: 'Tu cuenta está confirmada. Ya puedes iniciar sesión.',
  'confirmed-elsewhere': 'Tu cuenta está confirmada. Inicia sesión aquí o continúa donde creaste la cuenta.',
  'confirmed-before': 'Tu cuenta ya estaba confirmada. Puedes iniciar sesión.',
  'password-changed': 'Has cambiado tu contraseña. Inicia sesión con la nueva.',
  deleted: 'Tu cuenta se ha eliminado, con todo lo que contenía. Gracias por el tiempo que has pasado aquí.',
};
