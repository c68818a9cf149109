/** What the page about devices says, and what it calls them. */

import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';

export const devices: Words['devices'] = {
  remembered: (name) => `Mulai sekarang ${isolated(name)} diingat.`,
  notRemembered: (name) => `Mulai sekarang ${isolated(name)} tidak diingat lagi.`,
  forgotten: (name) =>
    `${isolated(name)} sudah dilupakan. Proses masuk berikutnya di sana sama seperti di perangkat baru.`,
  forgottenHere:
    'Perangkat ini sudah dilupakan. Untuk sementara Anda tetap masuk; setelah itu, Anda masuk seperti di perangkat baru.',
  forgottenElsewhere: (name) =>
    `${isolated(name)} sudah dilupakan sebelumnya dari tempat lain, jadi tidak ada lagi dalam daftar.`,
  hereForgottenElsewhere:
    'Perangkat ini sudah dilupakan dari tempat lain. Saat Anda masuk di sini lagi, perangkat ini dianggap baru.',
  isRemembered: 'Diingat',
  isNotRemembered: 'Tidak diingat',
  unknownTime: 'tidak diketahui',
  noName: 'Perangkat tanpa nama',
  browser: 'Browser',
  browserOn: (system) => `Browser di ${system}`,
  namedBrowserOn: (browser, system) => `${browser} di ${system}`,
};
