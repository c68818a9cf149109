/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
    sub: 'ID de la cuenta',
    name: 'Nombre y apellidos',
    given_name: 'Nombre',
    middle_name: 'Segundo nombre',
    family_name: 'Apellidos',
    nickname: 'Apodo',
    preferred_username: 'Nombre de usuario',
    email: 'Dirección de correo',
    email_verified: 'Dirección de correo confirmada',
    phone_number: 'Número de teléfono',
    phone_number_verified: 'Número de teléfono confirmado',
    address: 'Dirección postal',
    birthdate: 'Fecha de nacimiento',
    gender: 'Género',
    locale: 'Idioma',
    zoneinfo: 'Zona horaria',
    picture: 'Imagen',
    profile: 'Página de perfil',
    website: 'Sitio web',
    updated_at: 'Último cambio',
    identities: 'Inicio de sesión también con',
  },
  hints: { phone_number: 'Con el prefijo del país, por ejemplo +44 20 7946 0000' },
  yes: 'Sí',
  no: 'No',
  // `Dirección de correo` reads `dirección de correo`, `ID de la cuenta` keeps its abbreviation.
  inSentence: (name) => (/^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('es') + name.slice(1)),
};
