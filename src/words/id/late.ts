/** What a page says by itself when its script has not come after some seconds; the build puts it there. */
import type { Words } from '../words.ts';

export const late: Words['late'] = {
  late: 'Sebagian halaman ini belum dimuat, jadi halaman ini belum dapat digunakan.',
  again: 'Muat ulang halaman',
  else: 'Jika itu tidak membantu, periksa koneksi internet Anda, dan apakah ada yang memblokir skrip di sini.',
};
