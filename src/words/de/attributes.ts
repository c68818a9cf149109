/** What an account holds, in words: names of attributes as people read them. */
import type { Words } from '../words.ts';

export const attributes: Words['attributes'] = {
  names: {
    sub: 'Konto-ID',
    name: 'Name',
    given_name: 'Vorname',
    middle_name: 'Zweiter Vorname',
    family_name: 'Nachname',
    nickname: 'Spitzname',
    preferred_username: 'Benutzername',
    email: 'E-Mail-Adresse',
    email_verified: 'E-Mail-Adresse bestätigt',
    phone_number: 'Telefonnummer',
    phone_number_verified: 'Telefonnummer bestätigt',
    address: 'Anschrift',
    birthdate: 'Geburtsdatum',
    gender: 'Geschlecht',
    locale: 'Sprache',
    zoneinfo: 'Zeitzone',
    picture: 'Bild',
    profile: 'Profilseite',
    website: 'Website',
    updated_at: 'Zuletzt geändert',
    identities: 'Anmeldung auch über',
  },
  hints: { phone_number: 'Mit Ländervorwahl, zum Beispiel +49 30 23125000' },
  yes: 'Ja',
  no: 'Nein',
  // Nouns keep their capital.
  inSentence: (name) => name,
};
