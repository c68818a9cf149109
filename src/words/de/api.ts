/** What a protected API answered. */
import type { Words } from '../words.ts';

export const api: Words['api'] = {
  asking: 'Ihre API wird gefragt…',
  answered: (message) => `Ihre API hat geantwortet: ${message}`,
  answeredSomething: 'Ihre API hat geantwortet, aber nicht in JSON mit einer „message“.',
  late: 'Ihre API hat seit einer halben Minute nicht geantwortet. Sehen Sie nach, ob sie hängt, und fragen Sie noch einmal.',
  unreachable:
    'Ihre API ist von dieser Seite aus nicht erreichbar. Prüfen Sie, ob sie läuft, ob apiUrl in der Konfiguration ihre ' +
    'Adresse ist und ob sie sich von dieser Website aufrufen lässt (CORS).',
  failed: 'Ihre API hat selbst ein Problem.',
  refusals: {
    401: 'Ihre API nimmt das Token nicht an, auch kein frisches.',
    403: 'Ihre API kennt Sie, lässt Sie das aber nicht tun.',
    404: 'Ihre API hat unter dieser Adresse nichts.',
    429: 'Ihre API hat gerade zu viel zu tun.',
  },
  status: (status) => `Ihre API hat mit dem Status ${status} geantwortet.`,
  withItsWords: (sentence, said) => `${sentence} Sie sagt: ${said}`,
};
