/** What each reason for a refusal says to a person on a page. */
import type { Words } from '../words.ts';
import { attributes } from './attributes.ts';

const { inSentence } = attributes;

const misfit = 'Situs ini dan layanan masuknya tidak cocok. Beri tahu pengelola situs ini.';
const wrongPassword = 'Alamat email atau kata sandi tidak benar';
const notTheSentCode = 'Ini bukan kode yang kami kirim. Periksa pesan terbaru.';
const sessionEnded = 'Sesi Anda sudah berakhir. Masuk lagi.';
const emailUnfit = 'Layanan masuk tidak dapat menggunakan alamat email ini. Periksa lagi.';
const phoneUnfit = 'Masukkan nomor telepon dengan kode negara, seperti +44 20 7946 0000';
const noApp = 'Aplikasi autentikator tidak diaktifkan untuk situs ini, atau aplikasi Anda belum disiapkan';

const reasons: Words['refusals']['reasons'] = {
  busy: 'Layanan masuk sedang terlalu sibuk. Tunggu satu menit, lalu coba lagi.',
  blocked: 'Layanan masuk menolak permintaan dari sini. Beri tahu pengelola situs ini.',

  'storage-blocked':
    'Browser Anda tidak mengizinkan situs ini menyimpan apa pun, jadi Anda tidak dapat tetap masuk di sini. Izinkan cookie ' +
    'dan data situs untuk situs ini di setelan browser, lalu muat ulang halaman ini.',
  'storage-full':
    'Browser Anda tidak punya ruang lagi untuk membuat Anda tetap masuk. Hapus data situs yang tidak Anda perlukan di ' +
    'setelan browser, lalu muat ulang halaman ini.',
  'storage-misfit':
    'Situs ini tidak dapat membuat Anda tetap masuk: browser Anda tidak menerima yang disimpannya. Beri tahu pengelola situs ini.',

  'client-secret': misfit,
  'flow-not-enabled': misfit,
  'function-broken': misfit,
  'function-missing': misfit,
  'pool-unknown': misfit,
  'refused-by-function': (said) => said,

  // The same for a wrong password and for an account that does not exist.
  'wrong-password': wrongPassword,
  'user-unknown': wrongPassword,
  'wrong-old-password': 'Ini bukan kata sandi Anda saat ini',
  'blank-ends':
    'Alamat email atau kata sandi tidak benar. Kata sandi yang Anda ketik diawali atau diakhiri spasi: ' +
    'hilangkan, kecuali spasi itu memang bagian darinya.',
  'blank-ends-of-old-password':
    'Ini bukan kata sandi Anda saat ini. Yang Anda ketik diawali atau diakhiri spasi: hilangkan spasi itu.',
  locked:
    'Terlalu banyak percobaan yang salah, jadi proses masuk dikunci sebentar. Tunggu satu menit, lalu coba lagi. ' +
    'Setiap percobaan salah berikutnya menggandakan waktu tunggu, hingga 15 menit.',

  'nobody-to-confirm': 'Tidak ada akun dengan alamat email ini yang menunggu kode',
  'nobody-to-reset': notTheSentCode,
  'not-confirmed': 'Akun Anda belum dikonfirmasi',
  'reset-required': 'Anda perlu kata sandi baru sebelum dapat masuk',
  disabled: 'Akun ini dinonaktifkan. Minta pengelola situs ini untuk mengaktifkannya lagi.',
  'temporary-password-expired':
    'Kata sandi sementara Anda sudah kedaluwarsa. Minta yang baru kepada pengelola situs ini.',
  'no-password-to-reset':
    'Akun ini masih memakai kata sandi sementara. Masuk dengan kata sandi itu, atau minta yang baru.',
  'recovery-closed': 'Kata sandi tidak dapat diatur ulang di sini. Minta yang baru kepada pengelola situs ini.',
  'no-recovery-address': 'Akun ini tidak punya alamat yang sudah dikonfirmasi untuk menerima kode',
  'confirmed-before': 'Kode ini sudah pernah digunakan: akun Anda sudah dikonfirmasi',
  'confirmed-already': 'Akun ini sudah dikonfirmasi',
  'changed-elsewhere': 'Akun Anda diubah dari tempat lain pada saat yang sama. Coba lagi.',

  'session-expired': 'Waktunya habis, jadi proses masuk dimulai dari awal',
  'answers-refused':
    'Jawaban Anda belum cukup untuk masuk, jadi proses masuk dimulai dari awal. Periksa dulu alamat email Anda.',
  'passkey-refused': 'Kunci sandi ini tidak diterima lagi di sini. Masuk dengan cara lain.',
  'passkey-only':
    'Akun ini punya kunci sandi, yang tidak dapat digunakan di sini. Masuk di perangkat atau browser yang menyimpannya.',
  'token-expired': sessionEnded,
  'token-revoked': sessionEnded,
  'token-unfit': sessionEnded,
  'question-unknown': (question) =>
    `Akun Anda meminta langkah yang tidak dikenal halaman ini: ${question}. Beri tahu pengelola situs ini.`,
  'second-step-missing':
    'Situs ini meminta langkah kedua saat masuk yang belum ada di akun Anda, dan halaman ini tidak dapat menyiapkannya. ' +
    'Hubungi pengelola situs ini.',

  'sign-up-closed': 'Hanya pengelola situs ini yang dapat membuat akun di sini. Minta akun kepada mereka.',
  'account-exists': 'Sudah ada akun dengan alamat email ini',
  'email-taken': 'Sudah ada akun lain dengan alamat email ini',
  'phone-number-taken': 'Sudah ada akun lain dengan nomor telepon ini',
  'user-name-taken': 'Sudah ada akun lain dengan nama pengguna ini',

  'email-unfit': emailUnfit,
  'name-unfit': emailUnfit,
  'phone-number-unfit': phoneUnfit,
  'name-no-phone-number': phoneUnfit,
  'attribute-required': (attribute) => `Isi “${attribute}”`,
  'attribute-demanded': (attribute) => `Situs ini masih memerlukan sesuatu dari Anda: ${inSentence(attribute)}`,
  'attribute-unknown': (attribute) =>
    `Situs ini tidak dapat menyimpan ${inSentence(attribute)} Anda. Beri tahu pengelola situs ini.`,
  'attribute-unknown-at-sign-up': misfit,
  'attribute-closed': (attribute) => `${attribute} tidak dapat diubah di sini`,
  'some-attribute-closed': misfit,
  'attribute-fixed': (attribute) => `${attribute} tidak dapat diubah lagi setelah diisi`,
  'attribute-not-removable': (attribute) => `${attribute} tidak boleh kosong`,
  'attribute-unfit': (attribute) => `Layanan masuk tidak dapat menggunakan ${inSentence(attribute)} ini. Periksa lagi.`,

  'password-too-short': 'Kata sandi perlu lebih banyak karakter',
  'password-without-upper': 'Kata sandi perlu huruf besar',
  'password-without-lower': 'Kata sandi perlu huruf kecil',
  'password-without-number': 'Kata sandi perlu angka',
  'password-without-symbol': 'Kata sandi perlu simbol seperti ! atau ?',
  'password-blank-ends': 'Kata sandi tidak boleh diawali atau diakhiri spasi',
  'password-weak': 'Pilih kata sandi yang lebih kuat',
  'password-used-before': 'Anda pernah menggunakan kata sandi ini. Pilih yang belum pernah dipakai di sini.',

  'wrong-code': 'Kode ini tidak benar. Periksa dan masukkan lagi.',
  'wrong-sent-code': notTheSentCode,
  'wrong-app-code': 'Ini bukan kode yang sedang ditampilkan aplikasi. Masukkan kode terbaru.',
  'code-used': 'Kode ini sudah pernah digunakan. Tunggu sampai aplikasi menampilkan kode berikutnya.',
  'code-expired': 'Kode ini sudah kedaluwarsa. Minta kode lain.',
  'not-sent': 'Kode tidak dapat dikirim. Tunggu beberapa menit, lalu minta kode lain.',
  'too-many-wrong-codes': 'Terlalu banyak kode yang salah. Tunggu satu jam, lalu minta kode lain.',
  'too-many-codes-tried': 'Terlalu banyak kode yang dicoba. Tunggu satu jam, lalu coba lagi.',
  'too-many-codes-asked':
    'Terlalu banyak kode yang diminta. Gunakan kode terbaru, atau tunggu satu jam lalu minta lagi.',
  'mail-quota': 'Hari ini tidak ada lagi email yang dapat dikirim. Coba lagi besok.',
  'limit-reached': 'Ini sudah terlalu sering dicoba. Tunggu satu jam, lalu coba lagi.',

  'app-not-possible': noApp,
  'app-switched-off': 'Aplikasi autentikator tidak diaktifkan untuk situs ini. Pilih cara lain.',
  'sms-not-possible':
    'Kode tidak dapat dikirim lewat SMS: situs ini tidak mengirimnya, atau akun Anda tidak punya nomor telepon',
  'email-not-possible':
    'Kode tidak dapat dikirim lewat email: situs ini tidak mengirimnya, atau akun Anda tidak punya alamat email',
  'no-phone-number': 'Akun Anda tidak punya nomor telepon yang sudah dikonfirmasi untuk menerima kode',
  'factor-refused':
    'Layanan masuk tidak mengizinkan perubahan ini. Jika situs ini meminta langkah kedua dari semua orang, salah satunya harus tetap aktif.',

  'device-unknown': 'Perangkat ini sudah dilupakan dari tempat lain, jadi tidak ada lagi dalam daftar',
  'device-unknown-at-sign-in': 'Layanan masuk tidak mengenali perangkat ini. Beri tahu pengelola situs ini.',
  'devices-not-tracked': 'Situs ini tidak mencatat perangkat',

  'passkeys-off': 'Situs ini tidak mengizinkan masuk dengan kunci sandi',
  'passkey-unknown': 'Kunci sandi ini sudah dihapus dari tempat lain, jadi tidak ada lagi dalam daftar',
  'passkey-unfit':
    'Layanan masuk tidak dapat menggunakan kunci sandi ini. Coba perangkat lain atau pengelola kata sandi lain.',
  'passkey-late': 'Layanan masuk tidak menunggu kunci sandi ini lagi. Coba sekali lagi.',
  'passkey-elsewhere': misfit,
  'passkeys-full':
    'Jumlah kunci sandi Anda sudah mencapai batas situs ini. Hapus salah satu yang tidak Anda pakai lagi.',

  // For the developer who looks at the tokens page.
  'identity-provider-unknown':
    'Kumpulan identitas tidak menerima token dari kumpulan pengguna ini. Tambahkan kumpulan pengguna dan klien aplikasi ' +
    'ini ke penyedianya.',
  'identity-token-expired': 'Token ID sudah kedaluwarsa. Tekan “Perbarui sekarang”, lalu coba lagi.',
  'identity-token-ended': 'Sesi ini diakhiri dari tempat lain. Keluar, lalu masuk lagi.',
  'identity-refused': 'Kumpulan identitas menolak token ID',
  'identity-pool-without-role':
    'Kumpulan identitas tidak punya peran untuk orang yang sudah masuk. Tetapkan satu peran.',
  'identity-pool-unknown':
    'Tidak ada kumpulan identitas dengan ID ini di Wilayahnya. Periksa identityPoolId dalam konfigurasi.',
};

/** After a try whose answer got lost: that one may have gone through. */
const lostTries: Words['refusals']['lostTries'] = {
  resetWithTheSame:
    'Percobaan terakhir Anda tidak mendapat jawaban, tetapi mungkin berhasil. Kode hanya berlaku sekali. Coba masuk dengan ' +
    'kata sandi baru Anda.',
  resetWithAnother:
    'Percobaan terakhir Anda tidak mendapat jawaban, tetapi mungkin berhasil. Kode hanya berlaku sekali. Coba masuk dengan ' +
    'kata sandi baru yang Anda ketik saat itu.',
  accountConfirmed:
    'Percobaan terakhir Anda tidak mendapat jawaban, tetapi mungkin berhasil. Kode hanya berlaku sekali. Coba masuk.',
  addressProved:
    'Percobaan terakhir Anda tidak mendapat jawaban, tetapi mungkin berhasil. Kode hanya berlaku sekali. Muat ulang halaman ' +
    'ini untuk melihat apakah alamat itu sudah dikonfirmasi.',
  questionAnswered:
    'Percobaan terakhir Anda tidak mendapat jawaban, tetapi mungkin berhasil. Masuk lagi: dengan kata sandi baru jika Anda ' +
    'sudah memilihnya, dan dengan kode baru jika diminta.',
  passwordChangedToThis:
    'Percobaan terakhir Anda tidak mendapat jawaban, tetapi mungkin berhasil. Kata sandi baru Anda mungkin sudah berlaku: ' +
    'masukkan sebagai kata sandi saat ini.',
  passwordChangedToAnother:
    'Percobaan terakhir Anda tidak mendapat jawaban, tetapi mungkin berhasil. Jika begitu, kata sandi Anda saat ini adalah ' +
    'kata sandi baru yang Anda ketik sebelumnya. Masukkan kata sandi itu di sini.',
  accountMade:
    'Percobaan terakhir Anda tidak mendapat jawaban, tetapi mungkin berhasil. Akun Anda sekarang sudah ada: ' +
    'masuk dengan kata sandi yang pertama kali Anda ketik.',
};

const ways: Words['refusals']['ways'] = {
  login: 'Masuk',
  'forgot-password': 'Atur ulang kata sandi Anda',
  confirm: 'Konfirmasi akun Anda',
  profile: 'Buka profil Anda',
};

const troubles: Words['refusals']['troubles'] = {
  Timeout: 'Layanan masuk terlalu lama menjawab. Tunggu sebentar, lalu coba lagi.',
  Service: 'Layanan masuk sendiri sedang bermasalah. Tunggu satu menit, lalu coba lagi.',
  unknown: 'Ada masalah yang tidak dapat dijelaskan halaman ini. Coba lagi beberapa menit lagi.',
};

export const refusals: Words['refusals'] = { troubles, reasons, lostTries, ways };
