/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space = 'Le mot de passe saisi commence ou finit par une espace : supprimez-la, sauf si elle en fait partie.';
const wrongNumber = 'Le numéro de téléphone ou le mot de passe n’est pas correct';
const wrongName = 'Le nom d’utilisateur ou le mot de passe n’est pas correct';
const startsOver = 'Vos réponses n’ont pas permis de vous connecter : tout recommence.';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}. ${space}`,
    'nobody-to-confirm': 'Aucun compte avec ce numéro de téléphone n’attend de code',
    'answers-refused': `${startsOver} Vérifiez d’abord votre numéro de téléphone.`,
    'account-exists': 'Il existe déjà un compte avec ce numéro de téléphone',
    'name-unfit': 'Le service de connexion ne peut pas utiliser ce numéro de téléphone. Vérifiez-le.',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}. ${space}`,
    'nobody-to-confirm': 'Aucun compte avec ce nom d’utilisateur n’attend de code',
    'answers-refused': `${startsOver} Vérifiez d’abord votre nom d’utilisateur.`,
    'account-exists': 'Il existe déjà un compte avec ce nom d’utilisateur',
    'name-unfit': 'Le service de connexion ne peut pas utiliser ce nom d’utilisateur. Choisissez-en un autre.',
  },
};
