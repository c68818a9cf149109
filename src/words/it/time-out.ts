/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: 'Ci sei ancora?',
    text: (time) =>
      `Qui da un po’ non succede niente. Per proteggere il tuo account, la sessione si chiuderà alle ore ${time}.`,
    stay: 'Tieni aperta la sessione',
    leave: 'Esci ora',
  },
  session: {
    heading: 'La tua sessione sta per finire',
    text: (time) =>
      `La tua sessione è aperta da molto tempo. Si chiuderà alle ore ${time}: salva prima ciò che hai iniziato.`,
    stay: 'Continua fino ad allora',
    leave: 'Accedi di nuovo ora',
  },
};
