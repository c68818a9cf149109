/** Codes that are on their way, and why a person comes to a page that asks for one. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const codes: Words['codes'] = {
  sent: (place) =>
    place === undefined
      ? 'Kami sudah mengirim kode baru. Hanya kode terbaru yang berlaku.'
      : `Kami sudah mengirim kode baru ke ${isolated(place)}. Hanya kode terbaru yang berlaku.`,
  mayBeSent: (email) =>
    `Jika ${isolated(email)} punya akun, kode baru sedang dikirim. Hanya kode terbaru yang berlaku.`,
  arrivals: {
    unconfirmed: 'Akun Anda belum dikonfirmasi. Masukkan kode dari pesan yang kami kirim.',
    'code-sent': 'Akun Anda belum dikonfirmasi. Kami sudah mengirim kode baru.',
    'reset-required': 'Anda perlu kata sandi baru. Masukkan kode yang kami kirim, atau minta kode lain.',
  },
};
