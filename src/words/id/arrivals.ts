/** Why a person comes to login. */
import type { Words } from '../words.ts';

export const arrivals: Words['arrivals'] = {
  'signed-out': 'Anda sudah keluar.',
  'signed-out-everywhere':
    'Anda sudah keluar dari semua perangkat. Perangkat lain mengetahuinya begitu meminta sesuatu, biasanya dalam satu jam.',
  'signed-out-here':
    'Anda sudah keluar di sini, tetapi layanan masuk tidak mengakhiri sesi Anda yang lain: masuk dan coba lagi.',
  'session-ended': 'Sesi Anda sudah berakhir. Masuk untuk melanjutkan.',
  'fresh-sign-in': 'Masuk sekali lagi untuk melanjutkan. Ini menjaga keamanan akun Anda.',
  confirmed: 'Akun Anda sudah dikonfirmasi. Anda dapat masuk sekarang.',
  'confirmed-elsewhere': 'Akun Anda sudah dikonfirmasi. Masuk di sini, atau lanjutkan di tempat Anda mendaftar.',
  'confirmed-before': 'Akun Anda memang sudah dikonfirmasi. Anda dapat masuk.',
  'password-changed': 'Kata sandi Anda sudah diubah. Masuk dengan kata sandi yang baru.',
  deleted: 'Akun Anda sudah dihapus beserta semua isinya. Terima kasih sudah bersama kami.',
};
