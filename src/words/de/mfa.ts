/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { Words } from '../words.ts';

export const mfa: Words['mfa'] = {
  turnedOn: {
    app: 'Ihre Authenticator-App ist eingeschaltet.',
    sms: 'Codes per SMS sind eingeschaltet.',
    email: 'Codes per E-Mail sind eingeschaltet.',
  },
  turnedOff: {
    app: 'Ihre Authenticator-App ist ausgeschaltet.',
    sms: 'Codes per SMS sind ausgeschaltet.',
    email: 'Codes per E-Mail sind ausgeschaltet.',
  },
  preferred: {
    app: 'Ab jetzt fragen wir nach einem Code aus Ihrer Authenticator-App.',
    sms: 'Ab jetzt fragen wir nach einem Code, der per SMS kommt.',
    email: 'Ab jetzt fragen wir nach einem Code, der per E-Mail kommt.',
  },
  notPreferred: 'Ab jetzt wählen Sie bei jeder Anmeldung.',
  overview: {
    off: 'Diese Website hat keine Anmeldung in zwei Schritten: Ihr Passwort allein öffnet Ihr Konto.',
    optional: 'Die Anmeldung in zwei Schritten ist ausgeschaltet: Ihr Passwort allein öffnet Ihr Konto.',
    required: 'Diese Website verlangt von allen einen zweiten Schritt bei der Anmeldung. Schalten Sie hier einen ein.',
    choice:
      'Die Anmeldung in zwei Schritten ist eingeschaltet. Nach dem Passwort wählen Sie, wie Sie einen Code bekommen.',
    app: 'Die Anmeldung in zwei Schritten ist eingeschaltet. Nach dem Passwort fragen wir nach einem Code aus Ihrer Authenticator-App.',
    sms: 'Die Anmeldung in zwei Schritten ist eingeschaltet. Nach dem Passwort fragen wir nach einem Code, der per SMS kommt.',
    email:
      'Die Anmeldung in zwei Schritten ist eingeschaltet. Nach dem Passwort fragen wir nach einem Code, der per E-Mail kommt.',
  },
  states: {
    off: 'Aus',
    on: 'Ein',
    preferred: 'Ein, und wird bei der Anmeldung verlangt',
    another: 'Ein, wird aber nicht verlangt, weil Sie einen anderen Schritt bevorzugen',
  },
  appName: 'Authenticator-App',
};
