/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { Words } from '../words.ts';

export const mfa: Words['mfa'] = {
  turnedOn: {
    app: 'Tu aplicación de autenticación está activada.',
    sms: 'Los códigos por SMS están activados.',
    email: 'Los códigos por correo están activados.',
  },
  turnedOff: {
    app: 'Tu aplicación de autenticación está desactivada.',
    sms: 'Los códigos por SMS están desactivados.',
    email: 'Los códigos por correo están desactivados.',
  },
  preferred: {
    app: 'A partir de ahora pedimos un código de tu aplicación de autenticación.',
    sms: 'A partir de ahora pedimos un código que llega por SMS.',
    email: 'A partir de ahora pedimos un código que llega por correo.',
  },
  notPreferred: 'A partir de ahora eliges cada vez que inicias sesión.',
  overview: {
    off: 'Este sitio no tiene inicio de sesión en dos pasos: tu contraseña basta para entrar en tu cuenta.',
    optional: 'El inicio de sesión en dos pasos está desactivado: tu contraseña basta para entrar en tu cuenta.',
    required: 'Este sitio pide a todo el mundo un segundo paso al iniciar sesión. Activa uno aquí.',
    choice: 'El inicio de sesión en dos pasos está activado. Después de tu contraseña, eliges cómo recibir un código.',
    app: 'El inicio de sesión en dos pasos está activado. Después de tu contraseña, pedimos un código de tu aplicación de autenticación.',
    sms: 'El inicio de sesión en dos pasos está activado. Después de tu contraseña, pedimos un código que llega por SMS.',
    email:
      'El inicio de sesión en dos pasos está activado. Después de tu contraseña, pedimos un código que llega por correo.',
  },
  states: {
    off: 'Desactivado',
    on: 'Activado',
    preferred: 'Activado, y es el que se pide',
    another: 'Activado, pero no se pide porque prefieres otro',
  },
  appName: 'Aplicación de autenticación',
};
