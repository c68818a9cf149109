/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { Words } from '../words.ts';

export const mfa: Words['mfa'] = {
  turnedOn: {
    app: 'Votre application d’authentification est activée.',
    sms: 'Les codes par SMS sont activés.',
    email: 'Les codes par e-mail sont activés.',
  },
  turnedOff: {
    app: 'Votre application d’authentification est désactivée.',
    sms: 'Les codes par SMS sont désactivés.',
    email: 'Les codes par e-mail sont désactivés.',
  },
  preferred: {
    app: 'Désormais, nous demandons un code de votre application d’authentification.',
    sms: 'Désormais, nous demandons un code reçu par SMS.',
    email: 'Désormais, nous demandons un code reçu par e-mail.',
  },
  notPreferred: 'Désormais, vous choisissez à chaque connexion.',
  overview: {
    off: 'Ce site n’a pas de connexion en deux étapes : votre mot de passe suffit à ouvrir votre compte.',
    optional: 'La connexion en deux étapes est désactivée : votre mot de passe suffit à ouvrir votre compte.',
    required: 'Ce site demande à tout le monde une seconde étape à la connexion. Activez-en une ici.',
    choice:
      'La connexion en deux étapes est activée. Après votre mot de passe, vous choisissez comment recevoir un code.',
    app: 'La connexion en deux étapes est activée. Après votre mot de passe, nous demandons un code de votre application d’authentification.',
    sms: 'La connexion en deux étapes est activée. Après votre mot de passe, nous demandons un code reçu par SMS.',
    email: 'La connexion en deux étapes est activée. Après votre mot de passe, nous demandons un code reçu par e-mail.',
  },
  states: {
    off: 'Désactivé',
    on: 'Activé',
    preferred: 'Activé, et demandé',
    another: 'Activé, mais pas demandé, car vous en préférez un autre',
  },
  appName: 'Application d’authentification',
};
