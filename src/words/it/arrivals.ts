/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': 'Hai chiuso la sessione.',
  'signed-out-everywhere':
    'Hai chiuso tutte le tue sessioni. Gli altri dispositivi se ne accorgono di regola entro un’ora.',
  'signed-out-here': 'Hai chiuso la sessione qui, ma non altrove: accedi e riprova.',
  'session-ended': 'La tua sessione è terminata. Accedi per continuare.',
  'fresh-sign-in': 'Accedi di nuovo per continuare. Così il tuo account è al sicuro.',
  confirmed: 'Il tuo account è confermato. Ora puoi accedere.',
  'confirmed-elsewhere': 'Il tuo account è confermato. Accedi qui, oppure continua dove hai creato l’account.',
  'confirmed-before': 'Il tuo account era già confermato. Puoi accedere.',
  'password-changed': 'La tua password è stata cambiata. Accedi con quella nuova.',
  deleted: 'Il tuo account è stato eliminato, con tutto ciò che conteneva. Grazie per il tempo passato qui.',
};
