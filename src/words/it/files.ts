/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed:
    'Questa pagina per te non si apre. Forse è destinata ad altri, o il tuo browser non conserva i cookie di questo sito.',
};
