/** What a page says of the host's protected files. */
import type { Words } from '../words.ts';

export const files: Words['files'] = {
  closed:
    'Halaman ini tidak terbuka untuk Anda. Mungkin halaman ini untuk orang lain, atau browser Anda tidak menyimpan cookie situs ini.',
};
