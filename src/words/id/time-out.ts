/** What a page asks before a sign-in ends by itself. */
import type { Words } from '../words.ts';

export const timeOut: Words['timeOut'] = {
  idle: {
    heading: 'Anda masih di sana?',
    text: (time) =>
      `Sudah beberapa saat tidak ada aktivitas di sini. Demi keamanan akun, sesi Anda akan diakhiri pada pukul ${time}.`,
    stay: 'Tetap masuk',
    leave: 'Keluar sekarang',
  },
  session: {
    heading: 'Sesi Anda segera berakhir',
    text: (time) =>
      `Sesi Anda sudah berlangsung lama. Sesi akan diakhiri pada pukul ${time}: simpan pekerjaan Anda sebelum itu.`,
    stay: 'Lanjutkan sampai saat itu',
    leave: 'Masuk lagi sekarang',
  },
};
