/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space = 'La contraseña que escribiste empieza o termina con un espacio: quítalo, salvo que forme parte de ella.';
const wrongNumber = 'El número de teléfono o la contraseña no son correctos';
const wrongName = 'El nombre de usuario o la contraseña no son correctos';
const startsOver = 'Con tus respuestas no se pudo iniciar sesión, así que hay que empezar de nuevo.';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}. ${space}`,
    'nobody-to-confirm': 'Ninguna cuenta con este número de teléfono espera un código',
    'answers-refused': `${startsOver} Revisa primero tu número de teléfono.`,
    'account-exists': 'Ya hay una cuenta con este número de teléfono',
    'name-unfit': 'El servicio de acceso no puede usar este número de teléfono. Revísalo.',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}. ${space}`,
    'nobody-to-confirm': 'Ninguna cuenta con este nombre de usuario espera un código',
    'answers-refused': `${startsOver} Revisa primero tu nombre de usuario.`,
    'account-exists': 'Ya hay una cuenta con este nombre de usuario',
    'name-unfit': 'El servicio de acceso no puede usar este nombre de usuario. Elige otro.',
  },
};
