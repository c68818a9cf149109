/**
 * What is wrong with a field, in the words of its label, and the button that shows a password. Forms have these from the
 * start, so they share nothing with what is loaded later.
 */
import type { Words } from '../words.ts';

export const fields: Words['fields'] = {
  missing: (label) => (label.endsWith('?') ? `Jawab: ${label}` : `Isi “${label}”`),
  missingCode: 'Masukkan kodenya',
  tooLong: (label, most) => (most === 1 ? `${label} harus satu karakter` : `${label} paling banyak ${most} karakter`),
  notAnEmail: 'Masukkan alamat email seperti nama@example.com',
  notACode: 'Kode terdiri dari 6 sampai 8 angka, misalnya 123456',
  different: 'Kedua kata sandi tidak sama',
  show: 'Tampilkan',
  hide: 'Sembunyikan',
  shown: 'Kata sandi Anda terlihat.',
  hidden: 'Kata sandi Anda tersembunyi.',
};
