/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: 'Código QR para tu aplicación de autenticación',
  anyQuestion: 'Introduce lo que este sitio te ha pedido.',
  anotherQuestion: 'Hay una pregunta más.',
  wrongAnswer: 'Esa no era la respuesta correcta. Inténtalo de nuevo.',
  passkeyDeclined: 'Todavía no has iniciado sesión. Prueba otra vez con tu clave de acceso o usa otro método.',
  passkeyUnfit: 'En esta dirección del sitio no se pueden usar claves de acceso. Usa otro método.',
  passkeyAgain: 'Ha pasado demasiado tiempo. Confirma otra vez con tu dispositivo.',
  passkeyDeclinedHere:
    'Todavía no has iniciado sesión. Prueba otra vez con tu clave de acceso o escribe tu contraseña.',
  passkeyUnfitHere: 'En esta dirección del sitio no se pueden usar claves de acceso. Escribe tu contraseña.',
  noPasskey: 'Aquí no hay ninguna clave de acceso con la que iniciar sesión. Escribe tu contraseña.',
};
