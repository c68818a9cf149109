/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

export const callback: Words['callback'] = {
  pages: 'La pagina di accesso',
  refused: (provider) =>
    `Non hai effettuato l’accesso: è stato annullato o rifiutato (${isolated(provider)}). Riprova, o accedi in un altro modo.`,
  trouble: (provider) =>
    `Non hai effettuato l’accesso: ${isolated(provider)} ha un problema. Attendi un minuto e riprova, o accedi in un altro modo.`,
  lacking: (provider, attributes) =>
    `Non hai effettuato l’accesso: ${isolated(provider)} non ha dato a questo sito ciò che serve (${list(attributes)}). Consenti questa condivisione, o accedi in un altro modo.`,
  notAllowed:
    'Non hai effettuato l’accesso: questo sito e il suo servizio di accesso non sono compatibili. Solo chi gestisce il sito può rimediare.',
  tooOld: 'Non hai effettuato l’accesso: ci sono voluti più di dieci minuti. Riprova.',
  used: 'Questo accesso è già terminato, o è iniziato in un’altra scheda. Se lì non hai effettuato l’accesso, ricomincia.',
  unfit: 'Non hai effettuato l’accesso: ciò che è arrivato non corrisponde a ciò che hai iniziato qui. Riprova.',
  failed: 'Non hai effettuato l’accesso: qualcosa è andato storto. Riprova, o accedi in un altro modo.',
};
