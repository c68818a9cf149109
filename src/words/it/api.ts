/** What a protected API answered. */
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: 'Richiesta alla tua API in corso…',
  answered: (message) => `La tua API ha risposto: ${message}`,
  answeredSomething: 'La tua API ha risposto, ma non in JSON con un messaggio.',
  late: 'La tua API non ha risposto entro mezzo minuto. Verifica se è bloccata, poi interrogala di nuovo.',
  unreachable:
    'La tua API non è raggiungibile da questa pagina. Verifica che sia in funzione, che apiUrl nella configurazione sia il ' +
    'suo indirizzo e che permetta chiamate da questo sito (CORS).',
  failed: 'La tua API ha un problema interno.',
  refusals: {
    401: 'La tua API non accetta il token, nemmeno uno appena emesso.',
    403: 'La tua API sa chi sei, ma non ti permette di farlo.',
    404: 'La tua API non ha niente a questo indirizzo.',
    429: 'La tua API ha troppo da fare in questo momento.',
  },
  status: (status) => `La tua API ha risposto con lo stato ${status}.`,
  withItsWords: (sentence, said) => `${sentence} Dice: ${said}`,
};
