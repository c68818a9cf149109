/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) => (label.endsWith('?') ? `Responde: ${label}` : `Rellena «${label}»`),
  missingCode: 'Introduce el código',
  tooLong: (label, most) =>
    most === 1 ? `«${label}» admite un solo carácter` : `«${label}» admite ${most} caracteres como máximo`,
  notAnEmail: 'Introduce una dirección de correo como nombre@example.com',
  notACode: 'El código tiene de 6 a 8 cifras, por ejemplo 123456',
  different: 'Las dos contraseñas no coinciden',
  show: 'Mostrar',
  hide: 'Ocultar',
  shown: 'Tu contraseña está a la vista.',
  hidden: 'Tu contraseña está oculta.',
};
