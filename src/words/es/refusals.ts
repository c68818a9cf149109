/** What each reason for a refusal says to a person on a page. */
import type { Words } from '../words.ts';

const misfit = 'Este sitio y su servicio de acceso no son compatibles. Avisa a quienes gestionan este sitio.';
const wrongPassword = 'La dirección de correo o la contraseña no son correctas';
const notTheSentCode = 'Este no es el código que enviamos. Mira el mensaje más reciente.';
const sessionEnded = 'Tu sesión ha terminado. Inicia sesión otra vez.';
const emailUnfit = 'El servicio de acceso no puede usar esta dirección de correo. Revísala.';
const phoneUnfit = 'Introduce un número de teléfono con el prefijo del país, como +44 20 7946 0000';
const noApp = 'Las aplicaciones de autenticación no están activadas en este sitio, o la tuya aún no está configurada';
const maybe = 'No recibimos respuesta a tu último intento, pero puede que haya funcionado.';

const reasons: Words['refusals']['reasons'] = {
  busy: 'El servicio de acceso tiene demasiado trabajo ahora. Espera un minuto e inténtalo de nuevo.',
  blocked: 'El servicio de acceso rechaza las peticiones desde aquí. Avisa a quienes gestionan este sitio.',

  'storage-blocked':
    'Tu navegador no deja que este sitio guarde nada, así que tu sesión no puede seguir abierta. Permite las cookies y ' +
    'los datos de este sitio en los ajustes y vuelve a cargar la página.',
  'storage-full':
    'A tu navegador no le queda espacio para mantener tu sesión abierta. Borra en los ajustes los datos de sitios que no ' +
    'necesites y vuelve a cargar la página.',
  'storage-misfit':
    'Este sitio no puede mantener tu sesión abierta: tu navegador no acepta lo que guarda. Avisa a quienes lo gestionan.',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': 'Esta no es tu contraseña actual',
  'blank-ends':
    'La dirección de correo o la contraseña no son correctas. La contraseña que escribiste empieza o termina con un ' +
    'espacio: quítalo, salvo que forme parte de ella.',
  'blank-ends-of-old-password':
    'Esta no es tu contraseña actual. Lo que escribiste empieza o termina con un espacio: quítalo.',
  locked:
    'Ha habido demasiados intentos fallidos y el inicio de sesión está bloqueado un momento. Espera un minuto e inténtalo ' +
    'de nuevo. Cada intento fallido más duplica la espera, hasta 15 minutos.',

  'nobody-to-confirm': 'Ninguna cuenta con esta dirección de correo espera un código',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': 'Tu cuenta todavía no está confirmada',
  'reset-required': 'Necesitas una contraseña nueva para poder iniciar sesión',
  disabled: 'Esta cuenta está desactivada. Pide a quienes gestionan este sitio que la activen de nuevo.',
  'temporary-password-expired': 'Tu contraseña temporal ha caducado. Pide una nueva a quienes gestionan este sitio.',
  'no-password-to-reset': 'Esta cuenta todavía tiene su contraseña temporal. Inicia sesión con ella o pide una nueva.',
  'recovery-closed': 'Aquí no se pueden restablecer contraseñas. Pide una nueva a quienes gestionan este sitio.',
  'no-recovery-address': 'Esta cuenta no tiene una dirección confirmada a la que enviar un código',
  'confirmed-before': 'Este código ya se había usado: tu cuenta está confirmada',
  'confirmed-already': 'Esta cuenta ya está confirmada',
  'changed-elsewhere': 'Tu cuenta se cambió desde otro lugar en el mismo momento. Inténtalo de nuevo.',

  'session-expired': 'Ha pasado demasiado tiempo, así que el inicio de sesión empieza de nuevo',
  'answers-refused':
    'Con tus respuestas no se pudo iniciar sesión, así que hay que empezar de nuevo. Revisa primero tu dirección de correo.',
  'passkey-refused': 'Esta clave de acceso ya no se acepta aquí. Inicia sesión de otra manera.',
  'passkey-only':
    'Esta cuenta tiene una clave de acceso que aquí no se puede usar. Inicia sesión en el dispositivo o en el ' +
    'navegador que la tiene.',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) =>
    `Tu cuenta pide un paso que esta página no conoce: ${question}. Avisa a quienes gestionan este sitio.`,
  'second-step-missing':
    'Este sitio exige un segundo paso al iniciar sesión que tu cuenta no tiene, y esta página no puede configurarlo. ' +
    'Pregunta a quienes gestionan este sitio.',

  'sign-up-closed': 'Solo quienes gestionan este sitio pueden crear cuentas aquí. Pídeles una.',
  'account-exists': 'Ya hay una cuenta con esta dirección de correo',
  'email-taken': 'Ya hay otra cuenta con esta dirección de correo',
  'phone-number-taken': 'Ya hay otra cuenta con este número de teléfono',
  'user-name-taken': 'Ya hay otra cuenta con este nombre de usuario',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `Rellena «${attribute}»`,
  'attribute-demanded': (attribute) => `Este sitio necesita un dato más: ${attribute}`,
  'attribute-unknown': (attribute) =>
    `Este sitio no puede guardar «${attribute}». Avisa a quienes gestionan este sitio.`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `«${attribute}» no se puede cambiar aquí`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `«${attribute}» ya no se puede cambiar una vez que tiene un valor`,
  'attribute-not-removable': (attribute) => `«${attribute}» no puede quedar sin rellenar`,
  'attribute-unfit': (attribute) => `El servicio de acceso no puede usar este dato: ${attribute}. Revísalo.`,

  'password-too-short': 'La contraseña debe tener más caracteres',
  'password-without-upper': 'La contraseña debe tener una letra mayúscula',
  'password-without-lower': 'La contraseña debe tener una letra minúscula',
  'password-without-number': 'La contraseña debe tener un número',
  'password-without-symbol': 'La contraseña debe tener un símbolo, como ! o ?',
  'password-blank-ends': 'La contraseña no puede empezar ni terminar con un espacio',
  'password-weak': 'Elige una contraseña más segura',
  'password-used-before': 'Ya has usado esta contraseña antes. Elige una que sea nueva aquí.',

  'wrong-code': 'Este no es el código correcto. Revísalo e introdúcelo de nuevo.',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': 'Este no es el código que muestra ahora la aplicación. Introduce el más reciente.',
  'code-used': 'Este código ya se ha usado. Espera a que la aplicación muestre el siguiente.',
  'code-expired': 'Este código ha caducado. Pide otro.',
  'not-sent': 'No se pudo enviar el código. Espera unos minutos y pide otro.',
  'too-many-wrong-codes': 'Demasiados códigos incorrectos. Espera una hora y pide otro código.',
  'too-many-codes-tried': 'Se han probado demasiados códigos. Espera una hora e inténtalo de nuevo.',
  'too-many-codes-asked': 'Se han pedido demasiados códigos. Usa el más reciente, o espera una hora y pide otro.',
  'mail-quota': 'Hoy no se pueden enviar más correos. Inténtalo de nuevo mañana.',
  'limit-reached': 'Se ha intentado demasiadas veces. Espera una hora e inténtalo de nuevo.',

  'app-not-possible': noApp,
  'app-switched-off': 'Las aplicaciones de autenticación no están activadas en este sitio. Elige otro método.',
  'sms-not-possible':
    'Los códigos no pueden llegar por SMS: este sitio no los envía, o tu cuenta no tiene número de teléfono',
  'email-not-possible':
    'Los códigos no pueden llegar por correo: este sitio no los envía, o tu cuenta no tiene dirección de correo',
  'no-phone-number': 'Tu cuenta no tiene un número de teléfono confirmado al que enviar códigos',
  'factor-refused':
    'El servicio de acceso no permite este cambio. Si este sitio pide a todo el mundo un segundo paso, uno tiene ' +
    'que quedar activado.',

  'device-unknown': 'Este dispositivo se olvidó desde otro lugar, así que ya no está en la lista',
  'device-unknown-at-sign-in':
    'El servicio de acceso no reconoce este dispositivo. Avisa a quienes gestionan este sitio.',
  'devices-not-tracked': 'Este sitio no lleva registro de los dispositivos',

  'passkeys-off': 'Este sitio no permite iniciar sesión con una clave de acceso',
  'passkey-unknown': 'Esta clave de acceso se eliminó desde otro lugar, así que ya no está en la lista',
  'passkey-unfit':
    'El servicio de acceso no puede usar esta clave de acceso. Prueba con otro dispositivo u otro gestor de ' +
    'contraseñas.',
  'passkey-late': 'El servicio de acceso ya no espera esta clave de acceso. Inténtalo otra vez.',
  'passkey-elsewhere': misfit,
  'passkeys-full': 'Tienes tantas claves de acceso como admite este sitio. Elimina una que ya no uses.',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown':
    'El grupo de identidades no acepta tokens de este grupo de usuarios. Añade el grupo de usuarios y este cliente de ' +
    'aplicación a sus proveedores.',
  'identity-token-expired': 'El token de ID ha caducado. Pulsa «Renovar ahora» e inténtalo de nuevo.',
  'identity-token-ended': 'Esta sesión se cerró desde otro lugar. Cierra sesión y vuelve a iniciarla.',
  'identity-refused': 'El grupo de identidades rechaza el token de ID',
  'identity-pool-without-role':
    'El grupo de identidades no tiene un rol para quienes han iniciado sesión. Asígnale uno.',
  'identity-pool-unknown':
    'No hay ningún grupo de identidades con este ID en su región. Comprueba identityPoolId en la configuración.',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame: `${maybe} Un código solo sirve una vez. Intenta iniciar sesión con tu contraseña nueva.`,
  resetWithAnother: `${maybe} Un código solo sirve una vez. Intenta iniciar sesión con la contraseña nueva que escribiste entonces.`,
  accountConfirmed: `${maybe} Un código solo sirve una vez. Intenta iniciar sesión.`,
  addressProved: `${maybe} Un código solo sirve una vez. Vuelve a cargar la página para ver si la dirección está confirmada.`,
  questionAnswered: `${maybe} Inicia sesión otra vez: con la contraseña nueva si elegiste una, y con un código nuevo si se te pide.`,
  passwordChangedToThis: `${maybe} Puede que tu contraseña nueva ya esté en vigor: escríbela como tu contraseña actual.`,
  passwordChangedToAnother: `${maybe} En ese caso, tu contraseña actual es la nueva que escribiste antes. Escribe aquí esa.`,
  accountMade: `${maybe} Ahora tu cuenta existe: inicia sesión con la contraseña que escribiste primero.`,
};

const ways: Words['refusals']['ways'] = {
  login: 'Iniciar sesión',
  'forgot-password': 'Restablecer tu contraseña',
  confirm: 'Confirmar tu cuenta',
  profile: 'Ir a tu perfil',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: 'El servicio de acceso ha tardado demasiado en responder. Espera un momento e inténtalo de nuevo.',
  Service: 'El servicio de acceso tiene un problema interno. Espera un minuto e inténtalo de nuevo.',
  unknown: 'Algo ha salido mal y esta página no tiene palabras para ello. Inténtalo de nuevo en unos minutos.',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };
