/** What the page about passkeys says, and what it calls one whose maker nobody knows. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const passkeys: Words['passkeys'] = {
  onDevice: 'Kunci sandi di perangkat',
  onKey: 'Ponsel atau kunci keamanan',
  made: (name) => `Kunci sandi Anda sudah dibuat: ${isolated(name)}. Mulai sekarang Anda dapat masuk dengannya.`,
  there: 'Perangkat ini sudah punya kunci sandi untuk akun Anda. Anda dapat masuk dengannya.',
  cancelled: 'Tidak ada kunci sandi yang dibuat. Anda dapat mencoba lagi kapan saja.',
  unfit: 'Kunci sandi untuk situs ini tidak dapat dibuat di sini. Coba perangkat lain atau pengelola kata sandi lain.',
  deleted: (name) =>
    `${isolated(name)} sudah dihapus dan tidak dapat dipakai lagi untuk masuk. Jika masih terlihat di pengelola kata sandi Anda, hapus juga di sana.`,
  deletedElsewhere: (name) =>
    `${isolated(name)} sudah dihapus sebelumnya dari tempat lain, jadi tidak ada lagi dalam daftar.`,
  numbered: (name, number) => `${name} ${number}`,
};
