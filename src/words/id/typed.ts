/** What is wrong with what was typed: a code that was pasted, a telephone number, a new password. */
import { list } from '../language.ts';
import type { PasswordRule, Words } from '../words.ts';

type Phrases = Readonly<Record<PasswordRule, (least?: number) => string>>;

const demands: Phrases = {
  length: (least) => (least ? `paling sedikit ${least} karakter` : 'lebih banyak karakter'),
  upper: () => 'huruf besar',
  lower: () => 'huruf kecil',
  number: () => 'angka',
  symbol: () => 'simbol seperti ! atau ?',
  edges: () => 'awal dan akhir tanpa spasi',
  limit: () => 'paling banyak 256 karakter',
};

const items: Phrases = {
  length: (least = 1) => `Paling sedikit ${least} karakter`,
  upper: () => 'Huruf besar',
  lower: () => 'Huruf kecil',
  number: () => 'Angka',
  symbol: () => 'Simbol seperti ! atau ?',
  edges: () => 'Awal dan akhir tanpa spasi',
  limit: () => 'Paling banyak 256 karakter',
};

export const typed: Words['typed'] = {
  severalCodes: 'Ada beberapa angka di sini. Masukkan kodenya saja.',
  noCountry: 'Masukkan nomor telepon dengan kode negara, seperti +44 20 7946 0000',
  impossible: 'Tidak ada nomor telepon seperti ini. Periksa kode negara dan setiap angka, seperti +44 20 7946 0000.',
  extension: 'Kode tidak dapat dikirim ke nomor ekstensi. Masukkan nomor telepon tanpa ekstensi.',
  password: {
    item: (rule, least) => items[rule](least),
    weak: (label, broken, least) => `${label} perlu: ${list(broken.map((rule) => demands[rule](least)))}`,
    blankEnds: (label) => `${label} tidak boleh diawali atau diakhiri spasi atau tanda yang tidak terlihat`,
    met: ', terpenuhi',
    allMet: 'Kata sandi memenuhi semua aturan.',
  },
};
