/** What the login page says between its questions, beside a QR code, and where a passkey has signed nobody in. */
import type { Words } from '../words.ts';

export const login: Words['login'] = {
  qrCode: 'Kode QR untuk aplikasi autentikator Anda',
  anyQuestion: 'Masukkan yang diminta situs ini.',
  anotherQuestion: 'Ada satu pertanyaan lagi.',
  wrongAnswer: 'Jawaban itu tidak benar. Coba lagi.',
  passkeyDeclined: 'Anda belum masuk. Coba lagi kunci sandi Anda, atau gunakan cara lain.',
  passkeyUnfit: 'Kunci sandi tidak dapat digunakan di alamat situs ini. Gunakan cara lain.',
  passkeyAgain: 'Prosesnya terlalu lama. Konfirmasi sekali lagi dengan perangkat Anda.',
  passkeyDeclinedHere: 'Anda belum masuk. Coba lagi kunci sandi Anda, atau masukkan kata sandi.',
  passkeyUnfitHere: 'Kunci sandi tidak dapat digunakan di alamat situs ini. Masukkan kata sandi.',
  noPasskey: 'Tidak ada kunci sandi untuk masuk di sini. Masukkan kata sandi.',
};
