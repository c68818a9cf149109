/** What the page about second steps says: which are on, what is asked for, and what has changed. */
import type { Words } from '../words.ts';

export const mfa: Words['mfa'] = {
  turnedOn: {
    app: 'Aplikasi autentikator Anda sekarang aktif.',
    sms: 'Kode lewat SMS sekarang aktif.',
    email: 'Kode lewat email sekarang aktif.',
  },
  turnedOff: {
    app: 'Aplikasi autentikator Anda sekarang nonaktif.',
    sms: 'Kode lewat SMS sekarang nonaktif.',
    email: 'Kode lewat email sekarang nonaktif.',
  },
  preferred: {
    app: 'Mulai sekarang kami meminta kode dari aplikasi autentikator Anda.',
    sms: 'Mulai sekarang kami meminta kode yang dikirim lewat SMS.',
    email: 'Mulai sekarang kami meminta kode yang dikirim lewat email.',
  },
  notPreferred: 'Mulai sekarang Anda memilih setiap kali masuk.',
  overview: {
    off: 'Situs ini tidak punya verifikasi dua langkah: kata sandi saja sudah cukup untuk membuka akun Anda.',
    optional: 'Verifikasi dua langkah nonaktif: kata sandi saja sudah cukup untuk membuka akun Anda.',
    required: 'Situs ini meminta langkah kedua dari semua orang saat masuk. Aktifkan salah satunya di sini.',
    choice: 'Verifikasi dua langkah aktif. Setelah kata sandi, Anda memilih cara menerima kode.',
    app: 'Verifikasi dua langkah aktif. Setelah kata sandi, kami meminta kode dari aplikasi autentikator Anda.',
    sms: 'Verifikasi dua langkah aktif. Setelah kata sandi, kami meminta kode yang dikirim lewat SMS.',
    email: 'Verifikasi dua langkah aktif. Setelah kata sandi, kami meminta kode yang dikirim lewat email.',
  },
  states: {
    off: 'Nonaktif',
    on: 'Aktif',
    preferred: 'Aktif, dan ini yang diminta',
    another: 'Aktif, tetapi tidak diminta karena Anda mengutamakan yang lain',
  },
  appName: 'Aplikasi autentikator',
};
