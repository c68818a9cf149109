/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: 'Passkey su un dispositivo',
  onKey: 'Telefono o chiave di sicurezza',
  made: (name) => `La tua passkey è stata creata: ${isolated(name)}. D’ora in poi puoi usarla per accedere.`,
  there: 'Questo dispositivo ha già una passkey per il tuo account. Puoi usarla per accedere.',
  cancelled: 'Non è stata creata nessuna passkey. Puoi riprovare quando vuoi.',
  unfit:
    'Qui non si può creare una passkey per questo sito. Prova con un altro dispositivo o un altro gestore di password.',
  deleted: (name) =>
    `Passkey eliminata: ${isolated(name)}. Nessuno può più usarla per accedere. Se il tuo gestore di password la mostra ancora, eliminala anche lì.`,
  deletedElsewhere: (name) =>
    `Questa passkey era già stata eliminata altrove, quindi non è più nell’elenco: ${isolated(name)}.`,
  numbered: (name, number) => `${name} ${number}`,
};
