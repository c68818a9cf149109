/** What some refusals say where people sign in with something else than an e-mail address. */
import type { Words } from '../words.ts';

const space =
  'Kata sandi yang Anda ketik diawali atau diakhiri spasi: hilangkan, kecuali spasi itu memang bagian darinya.';
const wrongNumber = 'Nomor telepon atau kata sandi tidak benar';
const wrongName = 'Nama pengguna atau kata sandi tidak benar';

export const signInNames: Words['signInNames'] = {
  tel: {
    'wrong-password': wrongNumber,
    'user-unknown': wrongNumber,
    'blank-ends': `${wrongNumber}. ${space}`,
    'nobody-to-confirm': 'Tidak ada akun dengan nomor telepon ini yang menunggu kode',
    'answers-refused':
      'Jawaban Anda belum cukup untuk masuk, jadi proses masuk dimulai dari awal. Periksa dulu nomor telepon Anda.',
    'account-exists': 'Sudah ada akun dengan nomor telepon ini',
    'name-unfit': 'Layanan masuk tidak dapat menggunakan nomor telepon ini. Periksa lagi.',
  },
  text: {
    'wrong-password': wrongName,
    'user-unknown': wrongName,
    'blank-ends': `${wrongName}. ${space}`,
    'nobody-to-confirm': 'Tidak ada akun dengan nama pengguna ini yang menunggu kode',
    'answers-refused':
      'Jawaban Anda belum cukup untuk masuk, jadi proses masuk dimulai dari awal. Periksa dulu nama pengguna Anda.',
    'account-exists': 'Sudah ada akun dengan nama pengguna ini',
    'name-unfit': 'Layanan masuk tidak dapat menggunakan nama pengguna ini. Pilih yang lain.',
  },
};
