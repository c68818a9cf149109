/** What each reason for a refusal says to a person on a page. */
import type { Words } from '../words.ts';

const misfit = 'Ce site et son service de connexion ne sont pas compatibles. Signalez-le aux responsables de ce site.';
const wrongPassword = 'L’adresse e-mail ou le mot de passe n’est pas correct';
const notTheSentCode = 'Ce n’est pas le code que nous avons envoyé. Consultez le message le plus récent.';
const sessionEnded = 'Votre session est terminée. Connectez-vous à nouveau.';
const emailUnfit = 'Le service de connexion ne peut pas utiliser cette adresse e-mail. Vérifiez-la.';
const phoneUnfit = 'Saisissez un numéro de téléphone avec l’indicatif du pays, comme +44 20 7946 0000';
const noApp =
  'Les applications d’authentification ne sont pas activées sur ce site, ou la vôtre n’est pas encore configurée';
const maybe = 'Nous n’avons pas eu de réponse à votre dernier essai, mais il a peut-être abouti.';

const reasons: Words['refusals']['reasons'] = {
  busy: 'Le service de connexion a trop à faire en ce moment. Attendez une minute, puis réessayez.',
  blocked: 'Le service de connexion refuse les demandes venant d’ici. Signalez-le aux responsables de ce site.',

  'storage-blocked':
    'Votre navigateur ne laisse rien enregistrer à ce site : vous ne pouvez pas rester connecté. Autorisez les cookies et ' +
    'les données de ce site dans les réglages, puis rechargez cette page.',
  'storage-full':
    'Votre navigateur n’a plus assez de place pour que vous restiez connecté. Supprimez dans les réglages les données de sites dont ' +
    'vous n’avez pas besoin, puis rechargez cette page.',
  'storage-misfit':
    'Vous ne pouvez pas rester connecté à ce site : votre navigateur n’accepte pas ce que le site enregistre. Signalez-le aux ' +
    'responsables de ce site.',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': 'Ce n’est pas votre mot de passe actuel',
  'blank-ends':
    'L’adresse e-mail ou le mot de passe n’est pas correct. Le mot de passe saisi commence ou finit par une espace : ' +
    'supprimez-la, sauf si elle en fait partie.',
  'blank-ends-of-old-password':
    'Ce n’est pas votre mot de passe actuel. Ce que vous avez saisi commence ou finit par une espace : supprimez-la.',
  locked:
    'Il y a eu trop d’essais incorrects : la connexion est bloquée un moment. Attendez une minute, puis réessayez. Chaque ' +
    'essai incorrect de plus double l’attente, jusqu’à 15 minutes.',

  'nobody-to-confirm': 'Aucun compte avec cette adresse e-mail n’attend de code',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': 'Votre compte n’est pas encore confirmé',
  'reset-required': 'Il vous faut un nouveau mot de passe avant de pouvoir vous connecter',
  disabled: 'Ce compte est désactivé. Demandez aux responsables de ce site de le réactiver.',
  'temporary-password-expired':
    'Votre mot de passe provisoire a expiré. Demandez-en un nouveau aux responsables de ce site.',
  'no-password-to-reset':
    'Ce compte a encore son mot de passe provisoire. Connectez-vous avec lui, ou demandez-en un nouveau.',
  'recovery-closed':
    'Les mots de passe ne peuvent pas être réinitialisés ici. Demandez-en un nouveau aux responsables de ce site.',
  'no-recovery-address': 'Ce compte n’a pas d’adresse confirmée où envoyer un code',
  'confirmed-before': 'Ce code a déjà servi : votre compte est déjà confirmé',
  'confirmed-already': 'Ce compte est déjà confirmé',
  'changed-elsewhere': 'Votre compte a été modifié ailleurs au même moment. Réessayez.',

  'session-expired': 'Cela a pris trop de temps : la connexion recommence au début',
  'answers-refused':
    'Vos réponses n’ont pas permis de vous connecter : tout recommence. Vérifiez d’abord votre adresse e-mail.',
  'passkey-refused': 'Cette clé d’accès n’est plus acceptée ici. Connectez-vous autrement.',
  'passkey-only':
    'Ce compte a une clé d’accès, qui n’est pas utilisable ici. Connectez-vous sur l’appareil ou dans le ' +
    'navigateur qui la détient.',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) =>
    `Votre compte demande une étape que cette page ne connaît pas : ${question}. Signalez-le aux responsables de ce site.`,
  'second-step-missing':
    'Ce site exige à la connexion une seconde étape qui manque à votre compte, et cette page ne peut pas la configurer. ' +
    'Adressez-vous aux responsables de ce site.',

  'sign-up-closed': 'Seuls les responsables de ce site peuvent créer des comptes ici. Demandez-leur-en un.',
  'account-exists': 'Il existe déjà un compte avec cette adresse e-mail',
  'email-taken': 'Il existe déjà un autre compte avec cette adresse e-mail',
  'phone-number-taken': 'Il existe déjà un autre compte avec ce numéro de téléphone',
  'user-name-taken': 'Il existe déjà un autre compte avec ce nom d’utilisateur',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `Remplissez « ${attribute} »`,
  'attribute-demanded': (attribute) => `Il manque encore une information à ce site : ${attribute}`,
  'attribute-unknown': (attribute) =>
    `Ce site ne peut pas conserver « ${attribute} ». Signalez-le aux responsables de ce site.`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `« ${attribute} » ne se modifie pas ici`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `« ${attribute} » ne se modifie plus après la première saisie`,
  'attribute-not-removable': (attribute) => `« ${attribute} » ne peut pas rester vide`,
  'attribute-unfit': (attribute) =>
    `Le service de connexion ne peut pas utiliser cette information : ${attribute}. Vérifiez-la.`,

  'password-too-short': 'Le mot de passe doit avoir plus de caractères',
  'password-without-upper': 'Le mot de passe doit avoir une majuscule',
  'password-without-lower': 'Le mot de passe doit avoir une minuscule',
  'password-without-number': 'Le mot de passe doit avoir un chiffre',
  'password-without-symbol': 'Le mot de passe doit avoir un symbole, comme ! ou ?',
  'password-blank-ends': 'Le mot de passe ne peut ni commencer ni finir par une espace',
  'password-weak': 'Choisissez un mot de passe plus sûr',
  'password-used-before': 'Vous avez déjà utilisé ce mot de passe. Choisissez-en un qui soit nouveau ici.',

  'wrong-code': 'Ce n’est pas le bon code. Vérifiez-le et saisissez-le à nouveau.',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': 'Ce n’est pas le code que l’application affiche maintenant. Saisissez le plus récent.',
  'code-used': 'Ce code a déjà servi. Attendez que l’application affiche le suivant.',
  'code-expired': 'Ce code a expiré. Demandez-en un autre.',
  'not-sent': 'Le code n’a pas pu être envoyé. Attendez quelques minutes, puis demandez-en un autre.',
  'too-many-wrong-codes': 'Trop de codes incorrects. Attendez une heure, puis demandez un autre code.',
  'too-many-codes-tried': 'Trop de codes ont été essayés. Attendez une heure, puis réessayez.',
  'too-many-codes-asked':
    'Trop de codes ont été demandés. Utilisez le plus récent, ou attendez une heure et demandez-en un autre.',
  'mail-quota': 'Aucun autre e-mail ne peut être envoyé aujourd’hui. Réessayez demain.',
  'limit-reached': 'Trop d’essais. Attendez une heure, puis réessayez.',

  'app-not-possible': noApp,
  'app-switched-off':
    'Les applications d’authentification ne sont pas activées sur ce site. Choisissez un autre moyen.',
  'sms-not-possible':
    'Les codes ne peuvent pas arriver par SMS : ce site n’en envoie pas, ou votre compte n’a pas de numéro de téléphone',
  'email-not-possible':
    'Les codes ne peuvent pas arriver par e-mail : ce site n’en envoie pas, ou votre compte n’a pas d’adresse e-mail',
  'no-phone-number': 'Votre compte n’a pas de numéro de téléphone confirmé où envoyer des codes',
  'factor-refused':
    'Le service de connexion ne permet pas cette modification. Si ce site demande à tout le monde une seconde étape, l’une ' +
    'd’elles doit rester activée.',

  'device-unknown': 'Cet appareil a été oublié ailleurs ; il n’est donc plus dans la liste',
  'device-unknown-at-sign-in':
    'Le service de connexion ne reconnaît pas cet appareil. Signalez-le aux responsables de ce site.',
  'devices-not-tracked': 'Ce site ne mémorise pas les appareils',

  'passkeys-off': 'Ce site ne permet pas de se connecter avec une clé d’accès',
  'passkey-unknown': 'Cette clé d’accès a été supprimée ailleurs ; elle n’est donc plus dans la liste',
  'passkey-unfit':
    'Le service de connexion ne peut pas utiliser cette clé d’accès. Essayez un autre appareil ou un autre gestionnaire ' +
    'de mots de passe.',
  'passkey-late': 'Le service de connexion n’attend plus cette clé d’accès. Réessayez.',
  'passkey-elsewhere': misfit,
  'passkeys-full':
    'Vous avez autant de clés d’accès que ce site en conserve. Supprimez-en une que vous n’utilisez plus.',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown':
    'Le groupe d’identités n’accepte pas les tokens de ce groupe d’utilisateurs. Ajoutez le groupe d’utilisateurs et ce ' +
    'client d’application à ses fournisseurs.',
  'identity-token-expired': 'Le token d’identité a expiré. Appuyez sur « Actualiser maintenant », puis réessayez.',
  'identity-token-ended': 'Cette session a été fermée ailleurs. Déconnectez-vous, puis reconnectez-vous.',
  'identity-refused': 'Le groupe d’identités refuse le token d’identité',
  'identity-pool-without-role':
    'Le groupe d’identités n’a pas de rôle pour les personnes connectées. Attribuez-lui-en un.',
  'identity-pool-unknown':
    'Il n’y a pas de groupe d’identités portant cet identifiant dans sa région. Vérifiez identityPoolId dans la configuration.',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame: `${maybe} Un code ne sert qu’une fois. Essayez de vous connecter avec votre nouveau mot de passe.`,
  resetWithAnother: `${maybe} Un code ne sert qu’une fois. Essayez de vous connecter avec le nouveau mot de passe que vous aviez alors saisi.`,
  accountConfirmed: `${maybe} Un code ne sert qu’une fois. Essayez de vous connecter.`,
  addressProved: `${maybe} Un code ne sert qu’une fois. Rechargez cette page pour voir si l’adresse est confirmée.`,
  questionAnswered: `${maybe} Connectez-vous à nouveau : avec le nouveau mot de passe si vous en avez choisi un, et avec un nouveau code s’il est demandé.`,
  passwordChangedToThis: `${maybe} Votre nouveau mot de passe est peut-être déjà en vigueur : saisissez-le comme mot de passe actuel.`,
  passwordChangedToAnother: `${maybe} Votre mot de passe actuel est alors le nouveau que vous avez saisi avant. Saisissez-le ici.`,
  accountMade: `${maybe} Votre compte existe maintenant : connectez-vous avec le mot de passe saisi en premier.`,
};

const ways: Words['refusals']['ways'] = {
  login: 'Se connecter',
  'forgot-password': 'Réinitialiser votre mot de passe',
  confirm: 'Confirmer votre compte',
  profile: 'Aller à votre profil',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: 'Le service de connexion a mis trop de temps à répondre. Attendez un moment, puis réessayez.',
  Service: 'Le service de connexion a lui-même un problème. Attendez une minute, puis réessayez.',
  unknown: 'Quelque chose s’est mal passé et cette page n’a pas de mots pour le dire. Réessayez dans quelques minutes.',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };
