/** What each reason for a refusal says to a person on a page. */
import type { Words } from '../words.ts';

const misfit = 'Diese Website und ihr Anmeldedienst passen nicht zusammen. Sagen Sie es den Betreibern dieser Website.';
const wrongPassword = 'Die E-Mail-Adresse oder das Passwort stimmt nicht';
const notTheSentCode = 'Das ist nicht der Code, den wir gesendet haben. Sehen Sie in der neuesten Nachricht nach.';
const sessionEnded = 'Ihre Sitzung ist beendet. Melden Sie sich noch einmal an.';
const emailUnfit = 'Der Anmeldedienst kann mit dieser E-Mail-Adresse nichts anfangen. Prüfen Sie sie.';
const phoneUnfit = 'Geben Sie eine Telefonnummer mit Ländervorwahl ein, zum Beispiel +49 30 23125000';
const noApp = 'Authenticator-Apps sind für diese Website nicht eingeschaltet, oder Ihre ist noch nicht eingerichtet';
const maybe = 'Auf Ihren letzten Versuch haben wir keine Antwort bekommen, aber vielleicht hat er geklappt.';

const reasons: Words['refusals']['reasons'] = {
  busy: 'Der Anmeldedienst hat gerade zu viel zu tun. Versuchen Sie es in einer Minute noch einmal.',
  blocked: 'Der Anmeldedienst lehnt Anfragen von hier ab. Sagen Sie es den Betreibern dieser Website.',

  'storage-blocked':
    'Ihr Browser lässt diese Website nichts speichern, deshalb können Sie hier nicht angemeldet bleiben. Erlauben Sie ' +
    'Cookies und Websitedaten für diese Website in den Einstellungen, und laden Sie die Seite neu.',
  'storage-full':
    'Ihr Browser hat nicht genug Platz, damit Sie angemeldet bleiben. Löschen Sie in den Einstellungen Daten von Websites, ' +
    'die Sie nicht brauchen, und laden Sie die Seite neu.',
  'storage-misfit':
    'Sie können auf dieser Website nicht angemeldet bleiben: Ihr Browser nimmt nicht an, was sie speichert. Sagen Sie es ' +
    'den Betreibern.',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': 'Das ist nicht Ihr aktuelles Passwort',
  'blank-ends':
    'Die E-Mail-Adresse oder das Passwort stimmt nicht. Das Passwort, das Sie eingegeben haben, beginnt oder endet mit ' +
    'einem Leerzeichen: Lassen Sie es weg, wenn es nicht dazugehört.',
  'blank-ends-of-old-password':
    'Das ist nicht Ihr aktuelles Passwort. Ihre Eingabe beginnt oder endet mit einem Leerzeichen: Lassen Sie es weg.',
  locked:
    'Es gab zu viele falsche Versuche, deshalb ist die Anmeldung kurz gesperrt. Warten Sie eine Minute, und versuchen Sie ' +
    'es noch einmal. Jeder weitere falsche Versuch verdoppelt die Wartezeit, bis zu 15 Minuten.',

  'nobody-to-confirm': 'Kein Konto mit dieser E-Mail-Adresse wartet auf einen Code',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': 'Ihr Konto ist noch nicht bestätigt',
  'reset-required': 'Sie brauchen ein neues Passwort, bevor Sie sich anmelden können',
  disabled: 'Dieses Konto ist deaktiviert. Bitten Sie die Betreiber dieser Website, es wieder zu aktivieren.',
  'temporary-password-expired':
    'Ihr vorläufiges Passwort ist abgelaufen. Bitten Sie die Betreiber dieser Website um ein neues.',
  'no-password-to-reset':
    'Dieses Konto hat noch sein vorläufiges Passwort. Melden Sie sich damit an, oder bitten Sie um ein neues.',
  'recovery-closed':
    'Passwörter lassen sich hier nicht zurücksetzen. Bitten Sie die Betreiber dieser Website um ein neues.',
  'no-recovery-address': 'Dieses Konto hat keine bestätigte Adresse, an die ein Code gehen könnte',
  'confirmed-before': 'Dieser Code wurde schon benutzt: Ihr Konto ist bereits bestätigt',
  'confirmed-already': 'Dieses Konto ist schon bestätigt',
  'changed-elsewhere': 'Ihr Konto wurde im selben Moment an anderer Stelle geändert. Versuchen Sie es noch einmal.',

  'session-expired': 'Das hat zu lange gedauert, deshalb beginnt die Anmeldung von vorn',
  'answers-refused':
    'Mit Ihren Antworten konnten Sie nicht angemeldet werden, deshalb geht es von vorn los. Prüfen Sie zuerst Ihre ' +
    'E-Mail-Adresse.',
  'passkey-refused': 'Dieser Passkey wird hier nicht mehr angenommen. Melden Sie sich auf einem anderen Weg an.',
  'passkey-only':
    'Dieses Konto hat einen Passkey, der hier nicht verwendet werden kann. Melden Sie sich damit auf dem Gerät ' +
    'oder in dem Browser an, der ihn hat.',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) =>
    `Ihr Konto verlangt einen Schritt, den diese Seite nicht kennt: ${question}. Sagen Sie es den Betreibern dieser Website.`,
  'second-step-missing':
    'Diese Website verlangt bei der Anmeldung einen zweiten Schritt, der Ihrem Konto fehlt, und diese Seite kann ihn nicht ' +
    'einrichten. Fragen Sie die Betreiber dieser Website.',

  'sign-up-closed': 'Nur die Betreiber dieser Website können hier Konten anlegen. Bitten Sie sie um eines.',
  'account-exists': 'Zu dieser E-Mail-Adresse gibt es schon ein Konto',
  'email-taken': 'Zu dieser E-Mail-Adresse gibt es schon ein anderes Konto',
  'phone-number-taken': 'Zu dieser Telefonnummer gibt es schon ein anderes Konto',
  'user-name-taken': 'Zu diesem Benutzernamen gibt es schon ein anderes Konto',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `Füllen Sie „${attribute}“ aus`,
  'attribute-demanded': (attribute) => `Diese Website braucht noch eine Angabe von Ihnen: ${attribute}`,
  'attribute-unknown': (attribute) =>
    `Diese Website kann die Angabe „${attribute}“ nicht speichern. Sagen Sie es den Betreibern dieser Website.`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `„${attribute}“ lässt sich hier nicht ändern`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `„${attribute}“ lässt sich nicht mehr ändern, wenn es einmal gesetzt ist`,
  'attribute-not-removable': (attribute) => `„${attribute}“ darf nicht leer bleiben`,
  'attribute-unfit': (attribute) =>
    `Der Anmeldedienst kann mit dieser Angabe nichts anfangen: ${attribute}. Prüfen Sie sie.`,

  'password-too-short': 'Das Passwort braucht mehr Zeichen',
  'password-without-upper': 'Das Passwort braucht einen Großbuchstaben',
  'password-without-lower': 'Das Passwort braucht einen Kleinbuchstaben',
  'password-without-number': 'Das Passwort braucht eine Ziffer',
  'password-without-symbol': 'Das Passwort braucht ein Sonderzeichen wie ! oder ?',
  'password-blank-ends': 'Das Passwort darf nicht mit einem Leerzeichen beginnen oder enden',
  'password-weak': 'Wählen Sie ein stärkeres Passwort',
  'password-used-before': 'Dieses Passwort hatten Sie schon einmal. Wählen Sie eines, das hier neu ist.',

  'wrong-code': 'Das ist nicht der richtige Code. Prüfen Sie ihn, und geben Sie ihn noch einmal ein.',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': 'Das ist nicht der Code, den die App jetzt zeigt. Geben Sie den neuesten ein.',
  'code-used': 'Dieser Code wurde schon benutzt. Warten Sie, bis die App den nächsten zeigt.',
  'code-expired': 'Dieser Code ist abgelaufen. Fordern Sie einen neuen an.',
  'not-sent': 'Der Code konnte nicht gesendet werden. Warten Sie ein paar Minuten, und fordern Sie einen neuen an.',
  'too-many-wrong-codes': 'Zu viele falsche Codes. Warten Sie eine Stunde, und fordern Sie einen neuen Code an.',
  'too-many-codes-tried': 'Zu viele Codes ausprobiert. Warten Sie eine Stunde, und versuchen Sie es noch einmal.',
  'too-many-codes-asked':
    'Zu viele Codes angefordert. Nehmen Sie den neuesten, oder warten Sie eine Stunde, und fordern Sie noch einmal einen an.',
  'mail-quota': 'Heute können keine E-Mails mehr gesendet werden. Versuchen Sie es morgen noch einmal.',
  'limit-reached': 'Das wurde zu oft versucht. Warten Sie eine Stunde, und versuchen Sie es noch einmal.',

  'app-not-possible': noApp,
  'app-switched-off': 'Authenticator-Apps sind für diese Website nicht eingeschaltet. Wählen Sie einen anderen Weg.',
  'sms-not-possible':
    'Codes können nicht per SMS kommen: Diese Website sendet keine, oder Ihr Konto hat keine Telefonnummer',
  'email-not-possible':
    'Codes können nicht per E-Mail kommen: Diese Website sendet keine, oder Ihr Konto hat keine E-Mail-Adresse',
  'no-phone-number': 'Ihr Konto hat keine bestätigte Telefonnummer, an die Codes gehen könnten',
  'factor-refused':
    'Der Anmeldedienst lässt diese Änderung nicht zu. Wenn diese Website von allen einen zweiten Schritt verlangt, muss ' +
    'einer eingeschaltet bleiben.',

  'device-unknown': 'Dieses Gerät wurde an anderer Stelle vergessen und steht deshalb nicht mehr in der Liste',
  'device-unknown-at-sign-in':
    'Der Anmeldedienst erkennt dieses Gerät nicht an. Sagen Sie es den Betreibern dieser Website.',
  'devices-not-tracked': 'Diese Website merkt sich keine Geräte',

  'passkeys-off': 'Diese Website lässt keine Anmeldung mit einem Passkey zu',
  'passkey-unknown': 'Dieser Passkey wurde an anderer Stelle gelöscht und steht deshalb nicht mehr in der Liste',
  'passkey-unfit':
    'Der Anmeldedienst kann diesen Passkey nicht verwenden. Versuchen Sie es mit einem anderen Gerät oder einem anderen ' +
    'Passwortmanager.',
  'passkey-late': 'Der Anmeldedienst wartet nicht mehr auf diesen Passkey. Versuchen Sie es noch einmal.',
  'passkey-elsewhere': misfit,
  'passkeys-full':
    'Sie haben so viele Passkeys, wie diese Website aufnimmt. Löschen Sie einen, den Sie nicht mehr verwenden.',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown':
    'Der Identitätspool nimmt keine Tokens dieses Benutzerpools an. Fügen Sie den Benutzerpool und diesen App-Client zu seinen ' +
    'Anbietern hinzu.',
  'identity-token-expired':
    'Das ID-Token ist abgelaufen. Drücken Sie „Jetzt erneuern“, und versuchen Sie es noch einmal.',
  'identity-token-ended': 'Diese Anmeldung wurde an anderer Stelle beendet. Melden Sie sich ab und wieder an.',
  'identity-refused': 'Der Identitätspool lehnt das ID-Token ab',
  'identity-pool-without-role': 'Der Identitätspool hat keine Rolle für angemeldete Personen. Weisen Sie ihm eine zu.',
  'identity-pool-unknown':
    'Einen Identitätspool mit dieser ID gibt es in seiner Region nicht. Prüfen Sie identityPoolId in der Konfiguration.',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame: `${maybe} Ein Code gilt nur einmal. Versuchen Sie, sich mit Ihrem neuen Passwort anzumelden.`,
  resetWithAnother: `${maybe} Ein Code gilt nur einmal. Versuchen Sie, sich mit dem neuen Passwort anzumelden, das Sie dabei eingegeben hatten.`,
  accountConfirmed: `${maybe} Ein Code gilt nur einmal. Versuchen Sie, sich anzumelden.`,
  addressProved: `${maybe} Ein Code gilt nur einmal. Laden Sie die Seite neu, um zu sehen, ob die Adresse bestätigt ist.`,
  questionAnswered: `${maybe} Melden Sie sich noch einmal an: mit dem neuen Passwort, wenn Sie eines gewählt haben, und mit einem neuen Code, wenn einer verlangt wird.`,
  passwordChangedToThis: `${maybe} Vielleicht gilt Ihr neues Passwort schon: Geben Sie es als Ihr aktuelles ein.`,
  passwordChangedToAnother: `${maybe} Dann ist das neue Passwort, das Sie vorhin eingegeben haben, Ihr aktuelles. Geben Sie hier dieses ein.`,
  accountMade: `${maybe} Ihr Konto gibt es jetzt: Melden Sie sich mit dem Passwort an, das Sie zuerst eingegeben hatten.`,
};

const ways: Words['refusals']['ways'] = {
  login: 'Anmelden',
  'forgot-password': 'Passwort zurücksetzen',
  confirm: 'Konto bestätigen',
  profile: 'Zum Profil',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: 'Der Anmeldedienst hat zu lange nicht geantwortet. Versuchen Sie es gleich noch einmal.',
  Service: 'Der Anmeldedienst hat selbst ein Problem. Versuchen Sie es in einer Minute noch einmal.',
  unknown:
    'Etwas ist schiefgegangen, wofür diese Seite keine Worte hat. Versuchen Sie es in ein paar Minuten noch einmal.',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };
