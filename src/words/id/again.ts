/** What a page says that was loaded again while it asked for something, by what it asked for. */
import type { Words } from '../words.ts';

const over = 'Halaman ini dimuat ulang, jadi proses masuk dimulai dari awal.';

export const again: Words['again'] = {
  'sent-code': `${over} Masuk sekali lagi: kami akan mengirim kode baru, dan hanya kode itu yang berlaku.`,
  'app-code': `${over} Masuk sekali lagi dengan kode yang ditampilkan aplikasi Anda saat itu.`,
  'new-app': `${over} Masuk sekali lagi. Jika aplikasi autentikator Anda sudah punya entri untuk situs ini, hapus entri itu: Anda akan mendapat kunci baru.`,
  'new-password': `${over} Gunakan kata sandi yang diberikan kepada Anda, atau kata sandi Anda sendiri jika sudah sempat disimpan.`,
  answer: `${over} Masuk sekali lagi.`,
  'sign-up': 'Halaman ini dimuat ulang. Akun Anda sudah dibuat: masukkan kode terbaru yang Anda terima.',
  reset: 'Halaman ini dimuat ulang. Masukkan kode terbaru yang Anda terima, lalu pilih kata sandi baru.',
  link: 'Halaman ini dimuat ulang tanpa isi tautan tadi. Buka sekali lagi tautan dalam pesan kami, atau masukkan kodenya.',
  app: 'Halaman ini dimuat ulang, jadi aplikasi autentikator Anda belum disiapkan. Jika sudah ada entri untuk situs ini di aplikasi itu, hapus: entri berikutnya mendapat kunci baru.',
  address: 'Halaman ini dimuat ulang. Kode yang kami kirim masih berlaku.',
};
