/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
    sub: 'ID dell’account',
    name: 'Nome e cognome',
    given_name: 'Nome',
    middle_name: 'Secondo nome',
    family_name: 'Cognome',
    nickname: 'Soprannome',
    preferred_username: 'Nome utente',
    email: 'Indirizzo email',
    email_verified: 'Indirizzo email confermato',
    phone_number: 'Numero di telefono',
    phone_number_verified: 'Numero di telefono confermato',
    address: 'Indirizzo postale',
    birthdate: 'Data di nascita',
    gender: 'Genere',
    locale: 'Lingua',
    zoneinfo: 'Fuso orario',
    picture: 'Immagine',
    profile: 'Pagina del profilo',
    website: 'Sito web',
    updated_at: 'Ultima modifica',
    identities: 'Accesso anche con',
  },
  hints: { phone_number: 'Con il prefisso internazionale, ad esempio +44 20 7946 0000' },
  yes: 'Sì',
  no: 'No',
  // `Indirizzo email` reads `indirizzo email`, `ID dell’account` keeps its abbreviation.
  inSentence: (name) => (/^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('it') + name.slice(1)),
};
