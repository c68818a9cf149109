/** What the pages say that change the password and delete the account. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const account: Words['account'] = {
  changed: 'Kata sandi Anda sudah diubah.',
  changedAndOut: 'Kata sandi Anda sudah diubah, dan Anda sudah keluar dari semua perangkat lain.',
  changedNotOut:
    'Kata sandi Anda sudah diubah, tetapi Anda masih masuk di perangkat lain. Untuk mengakhirinya, keluar dari semua perangkat.',
  otherName: (name) => `Ketik ${isolated(name)} untuk menghapus akun ini`,
};
