/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: 'La tua password è stata cambiata.',
  changedAndOut: 'La tua password è stata cambiata e la sessione è stata chiusa su tutti gli altri dispositivi.',
  changedNotOut:
    'La tua password è stata cambiata, ma altrove la tua sessione è ancora aperta. Esci ovunque per chiuderla.',
  otherName: (name) => `Scrivi ${isolated(name)} per eliminare questo account`,
};
