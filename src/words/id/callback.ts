/** What is said to whoever comes back from managed login, or from an identity provider, and is not signed in. */
import { isolated } from '../isolated.ts';
import { list } from '../language.ts';
import type { Words } from '../words.ts';

export const callback: Words['callback'] = {
  pages: 'Halaman masuk',
  refused: (provider) =>
    `Anda belum masuk: prosesnya dibatalkan atau ditolak (${isolated(provider)}). Coba lagi, atau masuk dengan cara lain.`,
  trouble: (provider) =>
    `Anda belum masuk: ada masalah di ${isolated(provider)}. Tunggu satu menit lalu coba lagi, atau masuk dengan cara lain.`,
  lacking: (provider, attributes) =>
    `Anda belum masuk: ${isolated(provider)} tidak memberikan yang dibutuhkan situs ini (${list(attributes)}). Izinkan di sana, atau masuk dengan cara lain.`,
  notAllowed:
    'Anda belum masuk: situs ini dan layanan masuknya tidak cocok. Hanya pengelola situs yang dapat memperbaikinya.',
  tooOld: 'Anda belum masuk: prosesnya lebih dari sepuluh menit. Coba lagi.',
  used: 'Proses masuk ini sudah selesai, atau dimulai di tab lain. Jika di sana Anda belum masuk, mulai lagi.',
  unfit: 'Anda belum masuk: yang diterima tidak sesuai dengan yang Anda mulai di sini. Coba lagi.',
  failed: 'Anda belum masuk: ada yang salah di tengah jalan. Coba lagi, atau masuk dengan cara lain.',
};
