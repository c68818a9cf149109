/** How a page says that something is wrong, and what it says of a broken connection: all of it there from the start. */
import type { Words } from '../words.ts';

export const trouble: Words['trouble'] = {
  kinds: {
    Network: 'Layanan masuk tidak dapat dihubungi. Periksa koneksi internet Anda, lalu coba lagi.',
    lostPart: 'Sebagian halaman ini gagal dimuat. Periksa koneksi internet Anda, lalu muat ulang halaman.',
  },
  summary: 'Ada masalah',
  titlePrefix: 'Kesalahan: ',
  tryAgain: 'Coba lagi',
  trying: 'Mencoba…',
};
