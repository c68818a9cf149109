/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space = 'La password che hai scritto inizia o finisce con uno spazio: toglilo, a meno che non ne faccia parte.';
const wrongNumber = 'Il numero di telefono o la password non sono corretti';
const wrongName = 'Il nome utente o la password non sono corretti';
const startsOver = 'Le tue risposte non bastano per accedere, quindi si ricomincia da capo.';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}. ${space}`,
    'nobody-to-confirm': 'Nessun account con questo numero di telefono aspetta un codice',
    'answers-refused': `${startsOver} Controlla prima il tuo numero di telefono.`,
    'account-exists': 'Esiste già un account con questo numero di telefono',
    'name-unfit': 'Il servizio di accesso non può usare questo numero di telefono. Controllalo.',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}. ${space}`,
    'nobody-to-confirm': 'Nessun account con questo nome utente aspetta un codice',
    'answers-refused': `${startsOver} Controlla prima il tuo nome utente.`,
    'account-exists': 'Esiste già un account con questo nome utente',
    'name-unfit': 'Il servizio di accesso non può usare questo nome utente. Scegline un altro.',
  },
};
