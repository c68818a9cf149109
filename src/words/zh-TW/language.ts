/** What this language is called by those who speak it, and what the switch between languages is; the build puts both there. */
import type { Words } from '../words.ts';

export const language: Words['language'] = {
  name: '繁體中文',
  choose: '語言',
};
