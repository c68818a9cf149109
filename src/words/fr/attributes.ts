/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
    sub: 'Identifiant du compte',
    name: 'Nom complet',
    given_name: 'Prénom',
    middle_name: 'Deuxième prénom',
    family_name: 'Nom de famille',
    nickname: 'Surnom',
    preferred_username: 'Nom d’utilisateur',
    email: 'Adresse e-mail',
    email_verified: 'Adresse e-mail confirmée',
    phone_number: 'Numéro de téléphone',
    phone_number_verified: 'Numéro de téléphone confirmé',
    address: 'Adresse postale',
    birthdate: 'Date de naissance',
    gender: 'Genre',
    locale: 'Langue',
    zoneinfo: 'Fuseau horaire',
    picture: 'Image',
    profile: 'Page de profil',
    website: 'Site web',
    updated_at: 'Dernière modification',
    identities: 'Connexion aussi avec',
  },
  hints: { phone_number: 'Avec l’indicatif du pays, par exemple +44 20 7946 0000' },
  yes: 'Oui',
  no: 'Non',
  // `Adresse e-mail` reads `adresse e-mail`.
  inSentence: (name) => (/^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLocaleLowerCase('fr') + name.slice(1)),
};
