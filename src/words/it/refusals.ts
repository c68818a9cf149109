/** What each reason for a refusal says to a person on a page. */
import type { Words } from '../words.ts';

const misfit = 'Questo sito e il suo servizio di accesso non sono compatibili. Avvisa chi gestisce questo sito.';
const wrongPassword = 'L’indirizzo email o la password non sono corretti';
const notTheSentCode = 'Questo non è il codice che abbiamo inviato. Guarda il messaggio più recente.';
const sessionEnded = 'La tua sessione è terminata. Accedi di nuovo.';
const emailUnfit = 'Il servizio di accesso non può usare questo indirizzo email. Controllalo.';
const phoneUnfit = 'Inserisci un numero di telefono con il prefisso internazionale, come +44 20 7946 0000';
const noApp = 'Le app di autenticazione non sono attive su questo sito, oppure la tua non è ancora configurata';
const maybe = 'Non abbiamo avuto risposta al tuo ultimo tentativo, ma forse è riuscito.';

const reasons: Words['refusals']['reasons'] = {
  busy: 'Il servizio di accesso ha troppo da fare in questo momento. Aspetta un minuto, poi riprova.',
  blocked: 'Il servizio di accesso rifiuta le richieste da qui. Avvisa chi gestisce questo sito.',

  'storage-blocked':
    'Il tuo browser non lascia salvare niente a questo sito, quindi la sessione non può restare aperta. Consenti i cookie ' +
    'e i dati di questo sito nelle impostazioni, poi ricarica la pagina.',
  'storage-full':
    'Il tuo browser non ha più spazio per tenere aperta la sessione. Elimina nelle impostazioni i dati dei siti che non ti ' +
    'servono, poi ricarica la pagina.',
  'storage-misfit':
    'Questo sito non può tenere aperta la sessione: il tuo browser non accetta ciò che salva. Avvisa chi lo gestisce.',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': 'Questa non è la tua password attuale',
  'blank-ends':
    'L’indirizzo email o la password non sono corretti. La password che hai scritto inizia o finisce con uno spazio: ' +
    'toglilo, a meno che non ne faccia parte.',
  'blank-ends-of-old-password':
    'Questa non è la tua password attuale. Ciò che hai scritto inizia o finisce con uno spazio: toglilo.',
  locked:
    'Troppi tentativi sbagliati: l’accesso è bloccato per un momento. Aspetta un minuto, poi riprova. ' +
    'Ogni altro tentativo sbagliato raddoppia l’attesa, fino a 15 minuti.',

  'nobody-to-confirm': 'Nessun account con questo indirizzo email aspetta un codice',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': 'Il tuo account non è ancora confermato',
  'reset-required': 'Ti serve una nuova password prima di poter accedere',
  disabled: 'Questo account è disattivato. Chiedi a chi gestisce questo sito di riattivarlo.',
  'temporary-password-expired': 'La tua password temporanea è scaduta. Chiedine una nuova a chi gestisce questo sito.',
  'no-password-to-reset':
    'Questo account ha ancora la password temporanea. Accedi con quella, oppure chiedine una nuova.',
  'recovery-closed': 'Qui non si possono reimpostare le password. Chiedine una nuova a chi gestisce questo sito.',
  'no-recovery-address': 'Questo account non ha un indirizzo confermato a cui inviare un codice',
  'confirmed-before': 'Questo codice era già stato usato: il tuo account è già confermato',
  'confirmed-already': 'Questo account è già confermato',
  'changed-elsewhere': 'Il tuo account è stato modificato altrove nello stesso momento. Riprova.',

  'session-expired': 'È passato troppo tempo, quindi l’accesso ricomincia da capo',
  'answers-refused':
    'Le tue risposte non bastano per accedere, quindi si ricomincia da capo. Controlla prima il tuo indirizzo email.',
  'passkey-refused': 'Questa passkey qui non è più accettata. Accedi in un altro modo.',
  'passkey-only':
    'Questo account ha una passkey, che qui non si può usare. Accedi sul dispositivo o nel browser che la contiene.',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) =>
    `Il tuo account richiede un passaggio che questa pagina non conosce: ${question}. Avvisa chi gestisce questo sito.`,
  'second-step-missing':
    'Questo sito richiede all’accesso un secondo passaggio che manca al tuo account, e questa pagina non può configurarlo. ' +
    'Rivolgiti a chi gestisce questo sito.',

  'sign-up-closed': 'Qui solo chi gestisce questo sito può creare account. Chiedine uno.',
  'account-exists': 'Esiste già un account con questo indirizzo email',
  'email-taken': 'Esiste già un altro account con questo indirizzo email',
  'phone-number-taken': 'Esiste già un altro account con questo numero di telefono',
  'user-name-taken': 'Esiste già un altro account con questo nome utente',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `Compila «${attribute}»`,
  'attribute-demanded': (attribute) => `A questo sito serve ancora un dato: ${attribute}`,
  'attribute-unknown': (attribute) => `Questo sito non può conservare «${attribute}». Avvisa chi gestisce questo sito.`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `«${attribute}» qui non si può modificare`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `«${attribute}» non si può più modificare dopo la prima volta`,
  'attribute-not-removable': (attribute) => `«${attribute}» non può restare senza valore`,
  'attribute-unfit': (attribute) => `Il servizio di accesso non può usare questo dato: ${attribute}. Controllalo.`,

  'password-too-short': 'La password deve avere più caratteri',
  'password-without-upper': 'La password deve avere una lettera maiuscola',
  'password-without-lower': 'La password deve avere una lettera minuscola',
  'password-without-number': 'La password deve avere un numero',
  'password-without-symbol': 'La password deve avere un simbolo, come ! o ?',
  'password-blank-ends': 'La password non può iniziare o finire con uno spazio',
  'password-weak': 'Scegli una password più sicura',
  'password-used-before': 'Hai già usato questa password. Scegline una che qui sia nuova.',

  'wrong-code': 'Questo non è il codice giusto. Controllalo e inseriscilo di nuovo.',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': 'Questo non è il codice che l’app mostra ora. Inserisci quello più recente.',
  'code-used': 'Questo codice è già stato usato. Aspetta che l’app mostri il prossimo.',
  'code-expired': 'Questo codice è scaduto. Chiedine un altro.',
  'not-sent': 'Il codice non è partito. Aspetta qualche minuto, poi chiedine un altro.',
  'too-many-wrong-codes': 'Troppi codici sbagliati. Aspetta un’ora, poi chiedi un altro codice.',
  'too-many-codes-tried': 'Sono stati provati troppi codici. Aspetta un’ora, poi riprova.',
  'too-many-codes-asked':
    'Sono stati chiesti troppi codici. Usa il più recente, oppure aspetta un’ora e chiedine un altro.',
  'mail-quota': 'Oggi non si possono inviare altre email. Riprova domani.',
  'limit-reached': 'Troppi tentativi. Aspetta un’ora, poi riprova.',

  'app-not-possible': noApp,
  'app-switched-off': 'Le app di autenticazione non sono attive su questo sito. Scegli un altro modo.',
  'sms-not-possible': 'Niente codici via SMS: questo sito non li invia, o il tuo account non ha un numero di telefono',
  'email-not-possible': 'Niente codici via email: questo sito non li invia, o il tuo account non ha un indirizzo email',
  'no-phone-number': 'Il tuo account non ha un numero di telefono confermato a cui inviare codici',
  'factor-refused':
    'Il servizio di accesso non permette questa modifica. Se questo sito chiede a tutti un secondo passaggio, uno deve ' +
    'restare attivo.',

  'device-unknown': 'Questo dispositivo è stato dimenticato altrove, quindi non è più nell’elenco',
  'device-unknown-at-sign-in':
    'Il servizio di accesso non riconosce questo dispositivo. Avvisa chi gestisce questo sito.',
  'devices-not-tracked': 'Questo sito non tiene traccia dei dispositivi',

  'passkeys-off': 'Questo sito non permette di accedere con una passkey',
  'passkey-unknown': 'Questa passkey è stata eliminata altrove, quindi non è più nell’elenco',
  'passkey-unfit':
    'Il servizio di accesso non può usare questa passkey. Prova con un altro dispositivo o un altro gestore di password.',
  'passkey-late': 'Il servizio di accesso non attende più questa passkey. Riprova.',
  'passkey-elsewhere': misfit,
  'passkeys-full': 'Hai tante passkey quante ne conserva questo sito. Eliminane una che non usi più.',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown':
    'Il pool di identità non accetta token di questo pool di utenti. Aggiungi il pool di utenti e questo client ' +
    'dell’app ai suoi provider.',
  'identity-token-expired': 'Il token ID è scaduto. Premi «Aggiorna ora», poi riprova.',
  'identity-token-ended': 'Questa sessione è stata chiusa altrove. Esci, poi accedi di nuovo.',
  'identity-refused': 'Il pool di identità rifiuta il token ID',
  'identity-pool-without-role':
    'Il pool di identità non ha un ruolo per chi ha effettuato l’accesso. Assegnagliene uno.',
  'identity-pool-unknown':
    'Nella sua regione non c’è nessun pool di identità con questo ID. Controlla identityPoolId nella configurazione.',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame: `${maybe} Un codice vale una volta sola. Prova ad accedere con la tua nuova password.`,
  resetWithAnother: `${maybe} Un codice vale una volta sola. Prova ad accedere con la nuova password che avevi scritto allora.`,
  accountConfirmed: `${maybe} Un codice vale una volta sola. Prova ad accedere.`,
  addressProved: `${maybe} Un codice vale una volta sola. Ricarica questa pagina per vedere se l’indirizzo è confermato.`,
  questionAnswered: `${maybe} Accedi di nuovo: con la nuova password se ne hai scelta una, e con un nuovo codice se ti viene chiesto.`,
  passwordChangedToThis: `${maybe} Forse la tua nuova password è già valida: inseriscila come password attuale.`,
  passwordChangedToAnother: `${maybe} In tal caso la tua password attuale è la nuova che avevi scritto prima. Inserisci qui quella.`,
  accountMade: `${maybe} Ora il tuo account c’è: accedi con la password che hai scritto per prima.`,
};

const ways: Words['refusals']['ways'] = {
  login: 'Accedi',
  'forgot-password': 'Reimposta la password',
  confirm: 'Conferma il tuo account',
  profile: 'Vai al tuo profilo',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: 'Il servizio di accesso ha impiegato troppo tempo a rispondere. Aspetta un momento, poi riprova.',
  Service: 'Il servizio di accesso ha un problema interno. Aspetta un minuto, poi riprova.',
  unknown: 'Qualcosa è andato storto e questa pagina non ha parole per dirlo. Riprova tra qualche minuto.',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };
