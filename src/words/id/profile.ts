/** What the profile page says of changes, and of an address that a code is to prove. */
import { isolated } from '../isolated.ts';
import type { Words } from '../words.ts';
import { attributes } from './attributes.ts';

const { inSentence } = attributes;

export const profile: Words['profile'] = {
  saved: 'Perubahan Anda sudah disimpan.',
  nothingChanged: 'Tidak ada yang perlu disimpan: Anda tidak mengubah apa pun.',
  typedBefore: 'Yang Anda ketik masih ada di sini. Simpan sekarang.',
  confirmed: (name) => `Sudah dikonfirmasi: ${inSentence(name)} Anda.`,
  proof: {
    heading: (name) => `Konfirmasi ${inSentence(name)} Anda`,
    oldInForce: (name, old) => `Sebelum Anda memasukkannya, ${inSentence(name)} Anda tetap ${isolated(old)}.`,
    noneInForce: (name) => `Sebelum Anda memasukkannya, akun Anda belum punya ${inSentence(name)}.`,
    newInForce: (name) => `Ini sudah menjadi ${inSentence(name)} Anda; kode itu mengonfirmasinya.`,
  },
};
